import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file of a built folder by its path in it, `/` between the parts, in order. */
export function builtFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/** Every file of a built folder with its length in bytes; that of a file in `known` is not looked up. */
export const builtSizes = (folder: string, known?: ReadonlyMap<string, number>): Map<string, number> =>
  new Map(builtFiles(folder).map((file) => [file, known?.get(file) ?? statSync(join(folder, file)).size]));
