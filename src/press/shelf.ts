import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../live/replacement.ts";
import { workplace } from "../newsroom/workplace.ts";

const making = new Map<string, Promise<Buffer>>();

/** What takes long to make, kept in the newsroom's cache for all builds of the same code; `name` tells everything it is made of. */
export function kept(shelf: string, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const file = join(workplace().cache, shelf, import.meta.env.CODE, name);
  const made = making.get(file) ?? readOrMake(file, make).finally(() => making.delete(file));
  making.set(file, made);
  return made;
}

async function readOrMake(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  if (existsSync(file)) return readFileSync(file);
  const bytes = await make();
  await replaceFile(file, bytes);
  return bytes;
}
