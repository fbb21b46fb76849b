import { enableCompileCache } from "node:module";
import { parseArgs } from "node:util";
import { createTerminal } from "../integrations/terminal.ts";
import { readClock } from "../newsroom/clock.ts";
import { toGithub } from "../newsroom/report-github.ts";
import { countProblems, plural, toText } from "../newsroom/report-text.ts";
import { workplace } from "../newsroom/workplace.ts";
import { orEnd } from "./setting.ts";

// What is loaded from here on is compiled once for many checks.
enableCompileCache(".dateline/compiled");
const { checkNewsroom } = await import("../integrations/standing-check.ts");

// The door alone: `npm run check:content -- --format text|github|json`.
const { values } = parseArgs({ options: { format: { type: "string", default: "text" } }, allowPositionals: false });
if (!["text", "github", "json"].includes(values.format)) {
  console.error(`--format is text, github or json, not ${values.format}`);
  process.exit(2);
}
const terminal = createTerminal();
const started = performance.now();
const { problems, files } = await checkNewsroom(workplace(), orEnd(readClock), (done, all) => {
  if (values.format === "text") terminal.progress(`Checking ${done} of ${all} files`);
});
if (values.format === "json") console.log(JSON.stringify(problems, null, 2));
else if (values.format === "github") console.log(toGithub(problems));
else {
  if (problems.length > 0) terminal.say(`${toText(problems)}\n`);
  terminal.say(
    `${plural(files, "article")} checked in ${((performance.now() - started) / 1000).toFixed(1)} s: ${countProblems(problems).toLowerCase()}.`,
  );
}
process.exitCode = problems.some((problem) => problem.severity === "error") ? 1 : 0;
