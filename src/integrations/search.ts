import { createHash } from "node:crypto";
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Article, StandingPage } from "../edition/article.ts";
import { pageRecord, type SearchRecord, searchLanguage, storyRecord } from "../edition/search-record.ts";
import { searchScope } from "../edition/search-scope.ts";
import { inspectBody } from "../markdown/inspect.ts";
import { fingerprint } from "../newsroom/fingerprint.ts";
import { bodyStartOf } from "../newsroom/front-matter.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { readSource } from "../newsroom/source-file.ts";
import { createManifest } from "./manifest.ts";
import { writeIndexes } from "./search-index.ts";
import { BuildError } from "./verify.ts";

/** A page that is searched: its file, and its record with or without the text below its headline. */
interface Entry {
  path: string;
  digest: string;
  language: string;
  record(text?: string): SearchRecord;
}

/** Makes the index of what is in print, or finds the one made of the same; its folder, or undefined for a paper without search. */
export async function makeIndex(
  newsroom: Newsroom,
  printed: readonly Article[],
  cache: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const scope = searchScope(newsroom.publication, printed.length);
  if (scope === "off") return undefined;
  const entries = entriesOf(newsroom, printed);
  const shelf = join(cache, "search");
  const finished = join(shelf, keyOf(scope, entries));
  if (isWhole(finished)) return finished;
  const making = join(shelf, "making");
  rmSync(shelf, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const recordOf = (entry: Entry) => entry.record(scope === "full" ? readText(newsroom.folder, entry) : "");
  const groups = Map.groupBy(entries, ({ language }) => searchLanguage(language));
  // Records are made while they are taken: the texts of a large archive do not fit into memory.
  const shelves = [...groups].map(([language, group]) => ({
    language,
    folder: join(making, language),
    records: group.values().map(recordOf),
  }));
  await writeIndexes(shelves, signal);
  writeFileSync(sealFile(finished), sealOf(making));
  renameSync(making, finished);
  return finished;
}

const sealFile = (index: string) => `${index}.seal`;

/** A digest of all files of an index. */
const sealOf = (index: string) =>
  createHash("sha256")
    .update(JSON.stringify([...createManifest(index)].map(([path, { digest }]) => [path, digest])))
    .digest("hex");

/** Whether a kept index is there and as it was made: readers would search a damaged one in vain. */
const isWhole = (index: string) =>
  existsSync(sealFile(index)) && existsSync(index) && readFileSync(sealFile(index), "utf8") === sealOf(index);

/** Every page in print, by address. */
function entriesOf({ publication, authors, pages }: Newsroom, printed: readonly Article[]): Entry[] {
  const known = new Map(authors.map((author) => [author.id, author]));
  const { language } = publication;
  const entries: [string, Entry][] = [
    ...printed.map((story): [string, Entry] => [story.address, entryOf(story, story.language, (text) => storyRecord(story, known, text))]),
    ...pages.map((page): [string, Entry] => [page.address, entryOf(page, language, (text) => pageRecord(page, language, text))]),
  ];
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

const entryOf = ({ path, digest }: Article | StandingPage, language: string, record: Entry["record"]): Entry => ({
  path,
  digest,
  language,
  record,
});

/** A digest of everything an index is made of; the code's own covers Pagefind's version. */
function keyOf(scope: string, entries: readonly Entry[]): string {
  const hash = createHash("sha256").update(`${fingerprint()} ${scope}`);
  for (const { digest, language, record } of entries) hash.update(`${digest} ${language} ${JSON.stringify(record())}`);
  return hash.digest("hex").slice(0, 32);
}

function readText(newsroom: string, { path, language, digest }: Entry): string {
  const { source } = readSource(join(newsroom, path), path);
  if (source.digest !== digest) throw new BuildError(`${source.file} changed while the paper was being printed. Build again.`);
  return inspectBody(source.text.slice(bodyStartOf(source.text) ?? 0), language).text;
}

/** Puts a finished index into a built folder: as links, which take no room, or as copies where the disk has none. */
export function publishIndex(from: string, built: string): void {
  const to = join(built, "pagefind");
  try {
    for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const target = join(to, file.slice(from.length));
      mkdirSync(dirname(target), { recursive: true });
      linkSync(file, target);
    }
  } catch {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true });
  }
}
