import { buildPaper } from "../integrations/build-paper.ts";
import { readPort, servePaper } from "../integrations/serve-paper.ts";
import { refreshWeather } from "../live/refresh.ts";
import { readClock } from "../newsroom/clock.ts";
import { workplace } from "../newsroom/workplace.ts";
import { orEnd } from "./setting.ts";

// Everything a newcomer needs: asks for the weather if there is a network, prints the paper and serves it.
const now = orEnd(readClock);
const port = orEnd(readPort);
console.log((await refreshWeather({ workplace: workplace(), now, fetch })).line);
process.exit((await buildPaper()) || (await servePaper(port)));
