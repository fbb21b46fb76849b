import { createHash } from "node:crypto";
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
  const found = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const whole = found.subarray(sealBytes);
  if (found.length > sealBytes && sealOf(whole).equals(found.subarray(0, sealBytes))) return whole;
  const bytes = await make();
  await replaceFile(file, Buffer.concat([sealOf(bytes), bytes]));
  return bytes;
}

const sealBytes = 32;

/** Stands before what is kept, so that a damaged file is made anew. */
const sealOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
