import { shelf } from "./memory.ts";

/** A story on this device: where it stands, when it was saved (milliseconds), and the bytes of each file it needs. */
export interface SavedStory {
  url: string;
  title: string;
  section: string;
  /** Where it is not the paper's own. */
  lang?: string | undefined;
  saved: number;
  files: Record<string, number>;
}

// A story's page carries its entry: there is no list that could name a story that is not there.
const entry = "dateline-story";

/** Every saved story, in the order of saving. */
export async function savedStories(): Promise<SavedStory[]> {
  const cache = await caches.open(shelf);
  const stories: SavedStory[] = [];
  for (const request of await cache.keys()) {
    const written = request.url.endsWith("/") && (await cache.match(request))?.headers.get(entry);
    if (written) stories.push(JSON.parse(decodeURIComponent(written)));
  }
  return stories;
}

/** Saves a story with the files its page shows; throws, and saves nothing, if any of it is out of reach or there is no room. */
export const saveStory = ({ url: here, title, section, lang }: Pick<SavedStory, "url" | "title" | "section" | "lang">, shown: string[]) =>
  alone(async (cache) => {
    // The page comes last: where it is, all it needs is there.
    const urls = [...new Set(shown), here];
    const bodies = await Promise.all(urls.map(bodyOf));
    const files = Object.fromEntries(urls.map((url, at) => [url, bodies[at]?.size ?? 0]));
    const written = encodeURIComponent(
      JSON.stringify({ url: here, title, section, lang: lang || undefined, saved: Date.now(), files } satisfies SavedStory),
    );
    try {
      for (const [at, url] of urls.entries()) {
        const body = bodies[at] as Blob;
        await cache.put(url, new Response(body, { headers: { "content-type": body.type, ...(url === here && { [entry]: written }) } }));
      }
    } finally {
      await tidy(cache);
    }
  });

/** Removes a story and the files that no other saved story needs. */
export const removeStory = (url: string) =>
  alone(async (cache) => {
    await cache.delete(url);
    await tidy(cache);
  });

/** Removes every story. */
export const removeStories = () => alone(() => caches.delete(shelf));

// One at a time, so that none clears away what another is about to save.
const alone = async (work: (cache: Cache) => Promise<unknown>): Promise<unknown> =>
  navigator.locks.request(shelf, async () => work(await caches.open(shelf)));

/** A file as a reader has it: as the worker keeps it, or from the browser's own cache where it can be had there. */
async function bodyOf(url: string): Promise<Blob> {
  const answer = (await caches.match(url)) ?? (navigator.onLine ? await fetch(url, { cache: "force-cache" }) : Response.error());
  if (!answer.ok) throw new Error(url);
  return answer.blob();
}

async function tidy(cache: Cache): Promise<void> {
  const needed = new Set((await savedStories()).flatMap(({ files }) => Object.keys(files)));
  for (const { url } of await cache.keys()) if (!needed.has(url)) await cache.delete(url);
}
