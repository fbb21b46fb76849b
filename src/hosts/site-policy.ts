import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ContentPolicy, carriedPolicy, printPolicy, unitePolicies } from "../formats/content-policy.ts";
import { builtFiles } from "./built-files.ts";

/** The one Content-Security-Policy of a finished folder's host: all that any of its pages needs, and no frame around them. */
export function sitePolicy(folder: string): string {
  const policies = new Map<string, ContentPolicy>();
  for (const file of builtFiles(folder)) {
    if (!file.endsWith(".html")) continue;
    const policy = carriedPolicy(readFileSync(join(folder, file), "utf8"));
    // Most pages have one of a few.
    if (policy) policies.set(printPolicy(policy), policy);
  }
  const sorted = [...policies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, policy]) => policy);
  return printPolicy(unitePolicies([...sorted, new Map([["frame-ancestors", new Set(["'none'"])]])])).replaceAll(";", "; ");
}
