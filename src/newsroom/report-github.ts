import type { Problem } from "./problem.ts";

/** Problems as GitHub Actions shows them beside the changed lines (workflow commands). */
export function toGithub(problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const facts = [problem.got && `got ${problem.got}`, problem.expected && `expected ${problem.expected}`].filter(Boolean).join("; ");
      const text = `${problem.field}: ${problem.message}${facts ? ` (${facts})` : ""}. ${[problem.mend, ...(problem.lines ?? [])].join("\n")}`;
      const place = `file=${property(problem.path)},line=${problem.line},col=${problem.column},endColumn=${problem.column + problem.length}`;
      return `::${problem.severity} ${place},title=${property(problem.field)}::${data(text)}`;
    })
    .join("\n");
}

const data = (text: string) => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
const property = (text: string) => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
