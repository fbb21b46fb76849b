import { buildPaper } from "../integrations/build-paper.ts";
import { servePaper } from "../integrations/serve-paper.ts";
import { refreshWeather } from "../live/refresh.ts";
import { readClock } from "../newsroom/newsroom.ts";
import { workplace } from "../newsroom/workplace.ts";

// Everything a newcomer needs: asks for the weather if there is a network, prints the paper and serves it.
console.log((await refreshWeather({ workplace: workplace(), now: readClock(), fetch })).line);
process.exit((await buildPaper()) || (await servePaper()));
