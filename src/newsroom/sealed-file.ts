import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";

const sealOf = (code: string, body: Uint8Array) => `${code} ${createHash("sha256").update(body).digest("hex")}`;

/** A value as it is kept in the cache: under a seal of the code it was made by (a line) and of itself. */
export function toSealed(code: string, value: unknown): Buffer {
  const body = serialize(value);
  return Buffer.concat([Buffer.from(`${sealOf(code, body)}\n`), body]);
}

/** The seal of what is kept. */
export const sealIn = (sealed: Buffer): string => sealed.subarray(0, sealed.indexOf(10)).toString();

/** What is kept in a file, and its seal; nothing where it is missing, damaged or of other code. */
export function readSealed<T>(file: string, code: string): { seal: string; value?: T } {
  if (!existsSync(file)) return { seal: "" };
  const whole = readFileSync(file);
  const seal = sealIn(whole);
  const body = whole.subarray(whole.indexOf(10) + 1);
  return seal === sealOf(code, body) ? { seal, value: deserialize(body) as T } : { seal: "" };
}
