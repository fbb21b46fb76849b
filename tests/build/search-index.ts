import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A story as the index of a built paper gives it. */
export interface FoundStory {
  url: string;
  excerpt: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

type Search = (
  words: string | null,
  options?: { filters?: Record<string, string>; sort?: { date: "desc" } },
) => Promise<{ results: { data(): Promise<FoundStory> }[] }>;

/** Searches an index of a built folder, and older ones beside it, with Pagefind's own script, as its page does. */
export async function openIndex(
  folder: string,
  path: string,
  older: readonly string[] = [],
): Promise<(...asked: Parameters<Search>) => Promise<FoundStory[]>> {
  const placeOf = (path: string) => join(folder, "pagefind", path, "/");
  const place = placeOf(path);
  const readsFiles = `import { readFile } from "node:fs/promises";
    const fetch = async (address) => new Response(await readFile(String(address).replace(/\\?.*/, "")));`;
  const script = `${readsFiles}${readFileSync(join(place, "pagefind.js"), "utf8")}//${path}`;
  const { createInstance } = (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as {
    createInstance(options: { basePath: string; baseUrl: string }): {
      search: Search;
      mergeIndex(path: string, options: object): Promise<void>;
    };
  };
  const index = createInstance({ basePath: place, baseUrl: "/" });
  for (const path of older) await index.mergeIndex(placeOf(path), { language: path.split("/")[0], baseUrl: "/" });
  return async (words, options) => Promise.all((await index.search(words, options)).results.map((hit) => hit.data()));
}

/** The languages a built folder has an index of. */
export const languagesOf = (folder: string) => readdirSync(join(folder, "pagefind")).sort();

/** Everything an index of a built folder says, decoded, as one text. */
export function textOfIndex(folder: string, language: string): string {
  const place = join(folder, "pagefind", language);
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.pf_(fragment|index|filter|meta)$/.test(file))
    .map((file) => gunzipSync(readFileSync(join(place, file))).toString())
    .join("\n");
}
