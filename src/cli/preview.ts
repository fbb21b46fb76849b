import { readPort, servePaper } from "../integrations/serve-paper.ts";
import { orEnd } from "./setting.ts";

process.exitCode = await servePaper(orEnd(readPort));
