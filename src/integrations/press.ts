import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { builtFiles } from "../hosts/built-files.ts";
import { BuildError } from "./verify.ts";

type Entry = typeof import("../press/entry.ts");

/** Pages, layouts and components as Astro has bundled them. */
export interface Press extends Entry {
  /** The folder with the scripts, styles and faces that pages name. */
  assets: string;
}

const bundle = ".prerender";
const assets = "_astro";
const seal = "seal";

/** The press that prints with this code: the one in the cache, or one made now where that is of other code or not as it was made. */
export async function openPress(cache: string, code: string): Promise<Press> {
  const folder = join(cache, "press");
  if (!isWhole(folder, code)) await makePress(folder, code);
  const entry = readdirSync(join(folder, bundle)).find((name) => name.startsWith("prerender-entry")) ?? "";
  return { ...((await import(pathToFileURL(join(folder, bundle, entry)).href)) as Entry), assets: join(folder, assets) };
}

/** Has Astro bundle a press in a process of its own, whose memory is free again before the first page is printed; throws a BuildError with what it says. */
async function makePress(folder: string, code: string): Promise<void> {
  const next = `${folder}.next`;
  for (const path of [next, folder]) rmSync(path, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const bundling = fileURLToPath(new URL("./bundling.ts", import.meta.url));
  const child = spawn(process.execPath, [bundling, next, folder, bundle, assets], { stdio: ["ignore", "ignore", "pipe"] });
  const [said] = await Promise.all([text(child.stderr), once(child, "close")]);
  rmSync(next, { recursive: true, force: true });
  if (child.exitCode !== 0) throw new BuildError(`The pages cannot be bundled:\n${said.trimEnd()}`);
  writeFileSync(join(folder, seal), sealOf(folder, code));
}

/** Whether a press is there, of that code and as it was made. */
function isWhole(folder: string, code: string): boolean {
  try {
    return readFileSync(join(folder, seal), "utf8") === sealOf(folder, code);
  } catch {
    return false;
  }
}

/** A digest of the code a press is of, and of every file of it. */
function sealOf(folder: string, code: string): string {
  const all = createHash("sha256").update(code);
  for (const file of builtFiles(folder)) if (file !== seal) all.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return all.digest("hex");
}
