import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";
import { builtFiles } from "../hosts/built-files.ts";
import { failures } from "../markdown/processor.ts";

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

/** Has Astro bundle a press and print nothing: printing is the same with one that was kept. */
async function makePress(folder: string, code: string): Promise<void> {
  // Loaded only where it is needed: it takes longer than to print a story.
  const { build } = await import("astro");
  const next = `${folder}.next`;
  for (const path of [next, folder]) rmSync(path, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  await build({ outDir: relative(".", next), logLevel: "error", integrations: [takeBundle(next, folder)] });
  const [failure] = failures();
  if (failure) throw failure;
  rmSync(next, { recursive: true, force: true });
  writeFileSync(join(folder, seal), sealOf(folder, code));
}

/** Bundles press/entry.ts with the pages, and keeps it before Astro throws it away. */
function takeBundle(next: string, folder: string): AstroIntegration {
  const entry = join(process.cwd(), "src/press/entry.ts");
  return {
    name: "dateline:press",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        const input = { build: { rolldownOptions: { input: entry } } };
        const configEnvironment = (name: string) => (name === "prerender" ? input : undefined);
        updateConfig({ vite: { plugins: [{ name: "dateline-press", configEnvironment }] } });
      },
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer({
          name: "dateline:press",
          getStaticPaths: async () => {
            for (const part of [bundle, assets]) renameSync(join(next, part), join(folder, part));
            return [];
          },
          render: () => Promise.reject(new Error("Astro prints nothing itself.")),
        });
      },
    },
  };
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
