import "./page-script.ts";
import { briefDay } from "../edition/time.ts";
import { element } from "./element.ts";

// What this page asks of Pagefind, whose script is fetched on the first key.
interface Story {
  url: string;
  /** HTML of text and `<mark>` alone, in which only `<` and `>` are written as entities. */
  excerpt: string;
  meta: { title?: string; byline?: string };
  filters: { section?: string[] };
}
interface Hit {
  score: number;
  data(): Promise<Story>;
}
interface Index {
  mergeIndex(path: string, options: object): Promise<void>;
  search(words: string | null, options: object): Promise<{ results: Hit[] }>;
}
interface Pagefind {
  createInstance(options: object): Index;
}
/** What is found in one language and not shown yet, in the order asked for. */
interface Queue {
  language: string;
  hits: Hit[];
}

const atOnce = 10;
const excerptEllipsis = "…";
const paper = document.querySelector<HTMLElement>(".masthead")?.dataset["language"] ?? "en";
const form = document.forms[0] as HTMLFormElement;
const status = form.querySelector("p") as HTMLElement;
const found = document.querySelector(".search-found") as HTMLElement;
const archive = found.firstElementChild as HTMLElement;
const list = element("ol", { class: "list-rows", role: "list" });
const more = element("button", { type: "button", hidden: true }, LABEL.moreFound);
// An index of each language or, of a large archive, of each of its years, newest first.
const paths = (form.dataset["indexes"] ?? "").split(" ");
const languageOf = (path: string) => path.split("/")[0] as string;
const languages = [...new Set(paths.map(languageOf))];

let indexes: Promise<Index[]> | undefined;
let queues: Queue[] = [];
let byDay = false;
let turn = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

found.append(list, more);
for (const [name, value] of new URLSearchParams(location.search)) {
  const field = form.elements.namedItem(name) as HTMLInputElement | null;
  if (field) field.value = value;
}
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, indexes ? 150 : 0);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
more.addEventListener("click", async () => {
  const mine = turn;
  more.disabled = true;
  try {
    const items = await next();
    if (mine !== turn) return;
    list.append(...items);
    more.hidden = isOver();
    items[0]?.querySelector("a")?.focus();
  } catch {
    fail();
  } finally {
    more.disabled = false;
  }
});
// The first key goes into the search; without one, Tab goes through the page as through any other.
addEventListener("keydown", ({ key, target, ctrlKey, metaKey, altKey }) => {
  if (key.length === 1 && key !== " " && target === document.body && !ctrlKey && !metaKey && !altKey) form.querySelector("input")?.focus();
});
search();

/** Shows what the form asks for, and keeps it in the page's address. */
async function search(): Promise<void> {
  const mine = ++turn;
  clearTimeout(waiting);
  const asked = Object.fromEntries([...new FormData(form)].filter(([, value]) => value)) as Record<string, string>;
  const address = `?${new URLSearchParams(asked)}`;
  if (address !== (location.search || "?")) history.replaceState(null, "", address === "?" ? location.pathname : address);
  const { q = "", order, ...filters } = asked;
  // Pagefind takes null for everything.
  const words = q.trim() || null;
  byDay = !words || !!order;
  queues = [];
  if (!words && Object.keys(filters).length === 0) {
    settle(import.meta.env.DEV ? LABEL.searchInPrint : "", []);
    return;
  }
  status.textContent = "…";
  try {
    indexes ??= open();
    const answers = await Promise.all(
      (await indexes).map((index) => index.search(words, { filters, sort: byDay ? { date: "desc" } : {} })),
    );
    if (mine !== turn) return;
    queues = answers.map(({ results }, at) => ({ language: languages[at] ?? "", hits: results }));
    const count = answers.reduce((sum, { results }) => sum + results.length, 0);
    const items = await next();
    if (mine === turn) settle(LABEL.storiesFound.replace("{count}", count.toLocaleString(paper)), items);
  } catch {
    if (mine === turn) fail();
  }
}

/** Opens the index of each language; dev has none. */
async function open(): Promise<Index[]> {
  if (import.meta.env.DEV) throw new Error();
  return Promise.all(
    languages.map(async (language) => {
      const [newest, ...older] = paths.filter((path) => languageOf(path) === language);
      const pagefind = (await importModule(`${form.dataset["index"]}${newest}/pagefind.js`)) as Pagefind;
      const index = pagefind.createInstance({ noWorker: true, excerptEllipsis });
      await Promise.all(older.map((path) => index.mergeIndex(`${form.dataset["index"]}${path}/`, { language, excerptEllipsis })));
      return index;
    }),
  );
}

/** The next stories to show, taken from the heads of the queues. */
async function next(): Promise<HTMLElement[]> {
  const heads = await Promise.all(
    queues.flatMap((queue) => queue.hits.slice(0, atOnce).map(async (hit) => ({ queue, hit, story: await hit.data() }))),
  );
  heads.sort((a, b) => (byDay ? dayOf(b.story).localeCompare(dayOf(a.story)) : b.hit.score - a.hit.score));
  return heads.slice(0, atOnce).map(({ queue, story }) => {
    queue.hits.shift();
    return item(story, queue.language);
  });
}

function isOver(): boolean {
  return !queues.some(({ hits }) => hits.length > 0);
}

/** The day a story's address begins with, which is that of the paper's own zone; empty for a standing page. */
function dayOf({ url }: Story): string {
  return (/\d{4}\/\d\d\/\d\d/.exec(url)?.[0] ?? "").replaceAll("/", "-");
}

function settle(said: string, items: HTMLElement[]): void {
  status.textContent = said;
  list.replaceChildren(...items);
  archive.hidden = items.length > 0;
  more.hidden = isOver();
}

function fail(): void {
  indexes = undefined;
  queues = [];
  settle(import.meta.env.DEV ? LABEL.searchInPrint : LABEL.searchFails, []);
}

function item(story: Story, language: string): HTMLElement {
  const { url, excerpt, meta, filters } = story;
  const day = dayOf(story);
  const words = { lang: language, dir: "auto" };
  const section = form.querySelector(`[value="${filters.section}"]`)?.textContent ?? "";
  return element(
    "li",
    { class: "teaser row" },
    element("p", { class: "kicker label" }, section),
    element("h2", { class: "teaser-title", ...words }, element("a", { href: url }, meta.title ?? "")),
    element("p", { class: "teaser-description", ...words }, ...excerpt.split(/<\/?mark>/).map(mark)),
    element(
      "p",
      { class: "teaser-foot" },
      meta.byline ? element("span", { class: "teaser-byline" }, meta.byline) : "",
      day && element("time", { datetime: day }, briefDay(day, paper)),
    ),
  );
}

/** Every second part of an excerpt is one of the words looked for. */
function mark(part: string, at: number): Node | string {
  const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return at % 2 ? element("mark", {}, text) : text;
}
