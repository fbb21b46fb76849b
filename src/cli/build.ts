import { buildPaper } from "../integrations/build-paper.ts";

// Left by hand: after a failure Astro goes on with the pages it has begun, and its helpers keep the process alive.
const code = await buildPaper();
process.stdout.write("", () => process.exit(code));
