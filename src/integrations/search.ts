import { createHash } from "node:crypto";
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Article, StandingPage } from "../edition/article.ts";
import { pageRecord, type SearchIndex, type SearchRecord, searchIndexes, storyRecord } from "../edition/search-record.ts";
import { searchScope } from "../edition/search-scope.ts";
import { builtFiles } from "../hosts/built-files.ts";
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

/** The folders of finished indexes, by where they are published below `/pagefind/`. */
export type Indexes = ReadonlyMap<string, string>;

/** Makes the indexes of what is in print, or finds those that were made of the same; none for a paper without search. */
export async function makeIndexes(newsroom: Newsroom, printed: readonly Article[], cache: string, signal?: AbortSignal): Promise<Indexes> {
  const { publication, pages } = newsroom;
  const scope = searchScope(publication, printed.length);
  if (scope === "off") return new Map();
  const recordOf = (entry: Entry) => entry.record(scope === "full" ? readText(newsroom.folder, entry) : "");
  const shelf = join(cache, "search");
  const making = join(shelf, "making");
  const wanted = searchIndexes(printed, pages, publication.language).map((index) => {
    const entries = entriesOf(newsroom, index);
    const key = keyOf(scope, entries);
    // Records are made while they are taken: the texts of a large archive do not fit into memory.
    const order = { language: index.language, folder: join(making, key), records: entries.values().map(recordOf) };
    return { path: index.path, finished: join(shelf, key), order };
  });
  const missing = wanted.filter(({ finished }) => !isWhole(finished));
  const kept = new Set(wanted.filter((index) => !missing.includes(index)).flatMap(({ finished }) => [finished, sealFile(finished)]));
  mkdirSync(shelf, { recursive: true });
  for (const name of readdirSync(shelf)) if (!kept.has(join(shelf, name))) rmSync(join(shelf, name), { recursive: true, force: true });
  if (missing.length > 0)
    await writeIndexes(
      missing.map(({ order }) => order),
      signal,
    );
  for (const { finished, order } of missing) {
    writeFileSync(sealFile(finished), sealOf(order.folder));
    renameSync(order.folder, finished);
  }
  return new Map(wanted.map(({ path, finished }) => [path, finished]));
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

/** Every page of an index, by address. */
function entriesOf({ publication, authors }: Newsroom, { stories, pages }: SearchIndex): Entry[] {
  const known = new Map(authors.map((author) => [author.id, author]));
  const { language } = publication;
  const entries: [string, Entry][] = [
    ...stories.map((story): [string, Entry] => [story.address, entryOf(story, story.language, (text) => storyRecord(story, known, text))]),
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

/** Puts finished indexes into a built folder: as links, which take no room, or as copies where the disk has none. */
export function publishIndexes(indexes: Indexes, built: string): void {
  for (const [path, from] of indexes) publishIndex(from, join(built, "pagefind", path));
}

function publishIndex(from: string, to: string): void {
  try {
    for (const file of builtFiles(from)) {
      mkdirSync(dirname(join(to, file)), { recursive: true });
      linkSync(join(from, file), join(to, file));
    }
  } catch {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true });
  }
}
