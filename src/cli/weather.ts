import { refreshWeather } from "../live/refresh.ts";
import { workplace } from "../newsroom/workplace.ts";

// Read here and not by the newsroom's door: the weather of a paper that cannot be built is still worth logging.
const epoch = process.env["SOURCE_DATE_EPOCH"] ?? "";
const now = /^\d+$/.test(epoch) ? Number(epoch) * 1000 : Date.now();
const { line } = await refreshWeather({ workplace: workplace(), now, fetch });
// A name server that does not answer would keep the process after the line is written.
process.stdout.write(`${line}\n`, () => process.exit(0));
