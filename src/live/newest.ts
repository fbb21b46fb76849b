import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { attribution, isObservation } from "./observation.ts";
import type { Answer } from "./provider.ts";
import { replaceFile } from "./replacement.ts";

/** The newest reading with the dates of its answer and, in `asked`, the provider and the place it is of. */
export interface Newest extends Answer {
  asked?: string;
}

/** What a reading is of: who was asked, and for which place. */
export function questionOf(source: string, { latitude, longitude }: { latitude: number; longitude: number }): string {
  return `${source} ${latitude},${longitude}`;
}

/** The newest reading in a newsroom's cache; undefined if there is none or its file is broken. */
export function readNewest(cache: string): Newest | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(fileOf(cache), "utf8"));
    return isNewest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a reading as the newest; rethrows what the file system says. */
export async function writeNewest(cache: string, newest: Newest): Promise<void> {
  await replaceFile(fileOf(cache), `${JSON.stringify(newest, null, 2)}\n`);
}

/** Forgets the newest reading, as when the paper has moved or asks somebody else. */
export async function removeNewest(cache: string): Promise<void> {
  await rm(fileOf(cache), { force: true });
}

const fileOf = (cache: string) => join(cache, "observation.json");

function isNewest(value: unknown): value is Newest {
  const { observation, expires = "", lastModified = "", asked = "" } = Object(value) as Record<string, unknown>;
  if (![expires, lastModified, asked].every((text) => typeof text === "string")) return false;
  return isObservation(observation) && !Number.isNaN(Date.parse(observation.observedAt)) && Object.hasOwn(attribution, observation.source);
}
