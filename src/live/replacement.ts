import { randomBytes } from "node:crypto";
import { mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Writes a whole file or nothing: the bytes go to a hidden neighbour that then takes the file's place, through a symbolic link if it is one; rethrows what the file system says. */
export async function replaceFile(file: string, bytes: string | Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${basename(target)}.${randomBytes(4).toString("hex")}.tmp`);
  try {
    await writeFile(draft, bytes);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
