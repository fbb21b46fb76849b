import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const files = ["package-lock.json", "astro.config.mjs", "tsconfig.json"];

let found: string | undefined;

/** A digest of all code and dependencies of the project as this process first found them: 16 hexadecimal characters. */
export function fingerprint(): string {
  found ??= digestOf(process.cwd());
  return found;
}

function digestOf(root: string): string {
  const hash = createHash("sha256");
  const sources = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files.map((name) => join(root, name)), ...sources])
    hash.update(file.slice(root.length)).update("\0").update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}
