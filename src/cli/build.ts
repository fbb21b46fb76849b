import { parseArgs } from "node:util";
import { buildPaper } from "../integrations/build-paper.ts";

// `npm run build -- --target netlify` prints for another host than publication.yaml names.
const { values } = parseArgs({ options: { target: { type: "string" } }, allowPositionals: false });
// Left by hand: after a failure Astro goes on with the pages it has begun, and its helpers keep the process alive.
const code = await buildPaper(values.target);
process.stdout.write("", () => process.exit(code));
