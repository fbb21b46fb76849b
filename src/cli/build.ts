import { enableCompileCache } from "node:module";
import { parseArgs } from "node:util";

// What is loaded from here on is compiled once for many builds.
enableCompileCache(".dateline/compiled");
const { buildPaper, buildPart } = await import("../integrations/build-paper.ts");
// `npm run build -- --target netlify` prints for another host than publication.yaml names; `--shard 3/8` prints a part of the pages alone.
const { values } = parseArgs({ options: { target: { type: "string" }, shard: { type: "string" } }, allowPositionals: false });
// Left by hand: after a failure Astro goes on with the pages it has begun, and its helpers keep the process alive.
const code = await (values.shard === undefined ? buildPaper({ target: values.target }) : buildPart(values.shard));
process.stdout.write("", () => process.exit(code));
