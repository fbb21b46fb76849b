import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Claim } from "./check-claims.ts";
import { checkFields, fieldProblem } from "./check-fields.ts";
import { anyAddress, field, formerAddress, text } from "./field.ts";
import { parseYaml, type Yaml } from "./front-matter.ts";
import type { Problem } from "./problem.ts";
import { soundLines } from "./sound-fields.ts";
import { readSource } from "./source-file.ts";

/** A former address: where it leads, or why it is gone. */
export type Redirect = { from: string; to: string } | { from: string; gone: string };

const redirectsSchema = field(
  z.record(
    formerAddress,
    field(
      z.union([anyAddress, z.strictObject({ gone: text("the reason") })]),
      "an address, or { gone: reason }",
      "Write `/from/: /to/` or `/from/: { gone: reason }`",
    ),
  ),
  "a line for each former address",
  "Write `/from/: /to/` or `/from/: { gone: reason }`",
);

/** redirects.yaml as it was read. */
export interface RedirectsFile {
  redirects: Redirect[];
  claims: Claim[];
  yaml?: Yaml;
  problems: Problem[];
}

/** Reads redirects.yaml if there is one; an empty one is no fault. */
export function readRedirects(folder: string, show: (id: string) => string): RedirectsFile {
  const nothing: RedirectsFile = { redirects: [], claims: [], problems: [] };
  const id = "redirects.yaml";
  if (!existsSync(join(folder, id))) return nothing;
  const { source, isWhole, problems } = readSource(join(folder, id), show(id));
  const yaml = parseYaml(source);
  const isEmpty = yaml.problems.length === 0 && (yaml.value === null || yaml.value === undefined);
  if (!isWhole || isEmpty) return { ...nothing, problems };
  const checked = checkFields(yaml, redirectsSchema, "redirects.yaml");
  const redirects = Object.entries(checked.value ?? soundLines(redirectsSchema, yaml.value)).map(
    ([from, to]): Redirect => (typeof to === "string" ? { from, to } : { from, gone: to.gone }),
  );
  const claims = redirects.map(({ from }): Claim => {
    const complain = (message: string) => fieldProblem(yaml, [from], { rule: "address", message, mend: "Remove the line" }, { key: true });
    return { address: from, owner: `${show(id)} ${from}`, isFormer: true, complain };
  });
  return { redirects, claims, yaml, problems: [...problems, ...checked.problems] };
}
