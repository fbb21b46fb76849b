import { servePaper } from "../integrations/serve-paper.ts";

process.exitCode = await servePaper();
