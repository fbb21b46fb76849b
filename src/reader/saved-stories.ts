import "./page-script.ts";
import { shelf } from "./memory.ts";
import { registered } from "./registration.ts";

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
const patience = 15_000;
const here = location.origin + location.pathname;

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

/** Saves the story of this page with all that its page shows; throws, and saves nothing, if any of it is out of reach, there is no room, or no worker that would bring it back. */
export const saveStory = () =>
  alone(async (cache) => {
    await workerAtHand();
    const shown = [...document.images].map(({ currentSrc, src }) => currentSrc || src);
    const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
    const own = (url: string) => url.startsWith(`${location.origin + import.meta.env.BASE_URL}_astro/`);
    // The page comes last: where it is, all it needs is there.
    const urls = [...new Set([...shown, ...fetched].filter(own)), here];
    const bodies = await Promise.all(urls.map(bodyOf));
    const files = Object.fromEntries(urls.map((url, at) => [url, bodies[at]?.size ?? 0]));
    const story: SavedStory = {
      url: here,
      title: wordsOf("h1"),
      section: wordsOf(".kicker a"),
      lang: document.querySelector<HTMLElement>(".story[lang]")?.lang,
      saved: Date.now(),
      files,
    };
    const written = encodeURIComponent(JSON.stringify(story));
    if ((await cache.keys()).length === 0) navigator.storage?.persist?.().catch(() => {});
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
export const removeStory = (url = here) =>
  alone(async (cache) => {
    await cache.delete(url);
    await tidy(cache);
  });

/** Removes every story. */
export const removeStories = () => alone(() => caches.delete(shelf));

// One page at a time, so that none clears away what another is about to save.
const alone = async (work: (cache: Cache) => Promise<unknown>): Promise<unknown> =>
  navigator.locks.request(shelf, async () => work(await caches.open(shelf)));

/** Waits for the worker, which may be on its way; without it nobody could read a saved story on a bad line. */
async function workerAtHand(): Promise<void> {
  if (!(await registered)) throw new Error("There is no worker.");
  await Promise.race([navigator.serviceWorker.ready, new Promise((_, reject) => setTimeout(reject, patience))]);
}

/** A file as this page has it: as the worker keeps it, or from the browser's own cache where it can be had there. */
async function bodyOf(url: string): Promise<Blob> {
  const answer = (await caches.match(url)) ?? (navigator.onLine ? await fetch(url, { cache: "force-cache" }) : Response.error());
  if (!answer.ok) throw new Error(url);
  return answer.blob();
}

const wordsOf = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? "";

async function tidy(cache: Cache): Promise<void> {
  const needed = new Set((await savedStories()).flatMap(({ files }) => Object.keys(files)));
  for (const { url } of await cache.keys()) if (!needed.has(url)) await cache.delete(url);
}
