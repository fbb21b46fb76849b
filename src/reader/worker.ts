import { shelf } from "./memory.ts";
import { removeStory, type SavedStory, saveStory } from "./saved-stories.ts";

/** What integrations/service-worker.ts puts in place: the files of this build that a page needs without a network, and a digest of them. */
declare const PRINTED: { version: string; files: string[] };

/** What a story's page asks for: that it be saved with the files it shows, by their addresses, or be removed. */
export type Wish = (Pick<SavedStory, "title" | "section" | "lang"> & { shown: string[] }) | false;

interface Worker {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(name: "fetch", listener: (event: Asked) => void): void;
  addEventListener(name: "message", listener: (event: Lasting & MessageEvent<Wish>) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Lasting {
  request: Request;
  preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

const worker = self as unknown as Worker;
const base = import.meta.env.BASE_URL;
const files = `${base}_astro/`;
const { version, files: needed } = PRINTED;

// Names begin with this paper's path and a space: papers of one host leave each other's caches alone, and nobody touches the shelf.
const own = `dateline${base} `;
const [code, visited, seen] = ["code", "visited", "seen"].map((kind) => `${own}${kind} ${version}`) as [string, string, string];
const most = { visited: 30, seen: 200 };
const patience = 3000;

// A new worker takes over at once. Nobody can be left with half of each version by it: pages come from the network first, the files
// they name are called by their content, and what an open page has yet to load it gets from the network as it would without a worker.
worker.addEventListener("install", (event) => {
  worker.skipWaiting();
  // A page is asked for anew; any other file is called by its content, and the browser has most of them.
  const take = async (path: string) => keep(code, path, await fetch(path, { cache: path.endsWith("/") ? "no-cache" : "default" }));
  event.waitUntil(Promise.all(needed.map(take)));
});

worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(own) && !name.endsWith(version)) await caches.delete(name);
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

// Pages and the files they name; feeds, the live edition, search, sounds and other hosts are never touched.
worker.addEventListener("fetch", (event) => {
  const { method, url, mode, headers } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || !pathname.startsWith(base) || headers.has("range")) return;
  if (mode === "navigate") {
    if (pathname.endsWith("/")) event.respondWith(page(event, pathname));
  } else if (pathname.startsWith(files) || needed.includes(pathname)) event.respondWith(file(event, pathname));
});

/** The page as it is now. Where that takes long or fails: as it was saved, as it was when last read, or what is to be said instead. */
async function page(event: Asked, path: string): Promise<Response> {
  const fresh = (async () => (await event.preloadResponse) ?? fetch(event.request))();
  // However late it comes, it is what a reader has next time.
  event.waitUntil(fresh.then((answer) => follow(path, answer.clone())).catch(nothing));
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const answer = await Promise.race([fresh, late]).catch(nothing);
  if (answer && answer.status < 500) return answer;
  const copy = (await found(path, shelf)) ?? (await found(path));
  return copy ?? fresh.catch(async () => (await found(`${base}offline/`)) ?? Response.error());
}

/** Keeps a page as it is now; one that has been withdrawn is kept no longer. */
async function follow(path: string, answer: Response): Promise<unknown> {
  if (answer.status !== 404 && answer.status !== 410) return keep(visited, path, answer, most.visited);
  return (await caches.open(visited)).delete(path);
}

/** A file as it was kept, for one name means one content; else from the network. */
async function file(event: Asked, path: string): Promise<Response> {
  const copy = await found(path);
  if (copy) return copy;
  try {
    const answer = await fetch(event.request);
    event.waitUntil(keep(seen, path, answer.clone(), most.seen).catch(nothing));
    return answer;
  } catch (error) {
    const other = event.request.destination === "image" && (await otherSize(path).catch(nothing));
    if (other) return other;
    throw error;
  }
}

/** A kept picture that differs in its size alone, for a window that was wider or narrower then. */
async function otherSize(path: string): Promise<Response | undefined> {
  const picture = location.origin + path.replace(/_[^_]*$/, "_");
  for (const name of [shelf, seen]) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) if (request.url.startsWith(picture)) return cache.match(request);
  }
  return undefined;
}

const found = (path: string, cacheName?: string) => caches.match(path, cacheName ? { cacheName } : {}).catch(nothing);

/** Keeps an answer that is whole, of this host and at its own address; throws at any other. The oldest make room. */
async function keep(name: string, path: string, answer: Response, room = Number.POSITIVE_INFINITY): Promise<void> {
  if (answer.status !== 200 || answer.type !== "basic" || answer.redirected) throw answer;
  const cache = await caches.open(name);
  await cache.put(path, answer);
  for (const request of (await cache.keys()).slice(0, -room)) await cache.delete(request);
}

// A story's page saves and removes itself through the worker, so that no page carries the code; the answer is the name of what went wrong, if anything did.
worker.addEventListener("message", (event) => {
  const { data: wish, ports, source } = event;
  const { origin, pathname } = new URL((source as unknown as { url: string }).url);
  const url = origin + pathname;
  const own = (wish || { shown: [] }).shown.filter((file) => file.startsWith(origin + files));
  const work = wish ? saveStory({ ...wish, url }, own) : removeStory(url);
  event.waitUntil(work.then(nothing, ({ name }: Error) => name).then((problem) => ports[0]?.postMessage(problem)));
});

function nothing(): undefined {}
