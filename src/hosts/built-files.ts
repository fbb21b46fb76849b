import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file of a built folder by its path in it, `/` between the parts, in order. */
export function builtFiles(folder: string): string[] {
  const files: string[] = [];
  const visit = (under: string) => {
    for (const entry of readdirSync(join(folder, under), { withFileTypes: true })) {
      if (entry.isDirectory()) visit(`${under}${entry.name}/`);
      else if (entry.isFile()) files.push(under + entry.name);
    }
  };
  visit("");
  return files.sort();
}

/** Every file of a built folder with its length in bytes; that of a file in `known` is not looked up. */
export const builtSizes = (folder: string, known?: ReadonlyMap<string, number>): Map<string, number> =>
  new Map(builtFiles(folder).map((file) => [file, known?.get(file) ?? statSync(join(folder, file)).size]));
