import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { type ContentPolicy, carriedPolicy, printPolicy, readPolicy, unitePolicies } from "../formats/content-policy.ts";
import { builtFiles } from "./built-files.ts";

/** The one Content-Security-Policy of a finished folder's host: all that any of its pages needs, and no frame around them. `known` has the policies of pages that need not be read. */
export function sitePolicy(folder: string, files: Iterable<string> = builtFiles(folder), known?: ReadonlyMap<string, string>): string {
  const policies = new Map<string, ContentPolicy>();
  for (const file of files) {
    if (!file.endsWith(".html")) continue;
    const printed = known?.get(file);
    if (printed !== undefined && policies.has(printed)) continue;
    const policy = printed === undefined ? carriedPolicy(beginningOf(join(folder, file))) : readPolicy(printed);
    // Most pages have one of a few.
    if (policy) policies.set(printPolicy(policy), policy);
  }
  const sorted = [...policies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, policy]) => policy);
  return printPolicy(unitePolicies([...sorted, new Map([["frame-ancestors", new Set(["'none'"])]])])).replaceAll(";", "; ");
}

/** The policy a page carries, as it is printed; undefined if it carries none. */
export function pagePolicy(html: string): string | undefined {
  const policy = carriedPolicy(html);
  return policy && printPolicy(policy);
}

const buffer = Buffer.allocUnsafe(8192);

/** A page as far as its title, which comes after its policy: of a large archive, reading the rest takes longest. */
function beginningOf(file: string): string {
  const handle = openSync(file, "r");
  const length = readSync(handle, buffer, 0, buffer.length, 0);
  closeSync(handle);
  const beginning = buffer.toString("utf8", 0, length);
  return beginning.includes("<title>") ? beginning : readFileSync(file, "utf8");
}
