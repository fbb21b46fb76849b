import { parseArgs } from "node:util";
import { buildPaper } from "../integrations/build-paper.ts";

// Joins the parts that `npm run build -- --shard 1/8` and so on have printed; `--target` as for a build.
const { values } = parseArgs({ options: { target: { type: "string" } }, allowPositionals: false });
const code = await buildPaper({ target: values.target, isJoined: true });
process.stdout.write("", () => process.exit(code));
