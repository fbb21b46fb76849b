import { type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { replaceFile } from "../live/replacement.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Manuscript } from "./manuscript.ts";
import { readSealed, sealIn, toSealed } from "./sealed-file.ts";
import { readSource, type SourceFile } from "./source-file.ts";

/** A manuscript as it is kept: without the text of its file, which is read again where it is asked for. */
export interface Facts {
  /** What the file was when it was read; see `stateOf`. */
  state: string;
  manuscript: Omit<Manuscript<unknown>, "id" | "source" | "yaml">;
  source: { path: string; digest: string };
  yaml: { start: number; end: number };
}

/** The manuscripts of a newsroom as they were read before, so that a file that says what it said is neither parsed nor checked again. */
export interface KnownFiles {
  /** Takes what another process has read; see `readFacts`. */
  learn(facts: Iterable<[key: string, Facts]>): void;
  /** The manuscript of a file, if that need not be read. `settings` is all it depends on besides the file: its schema and language. */
  get<T>(id: string, shown: string, settings: string): Manuscript<T> | undefined;
  /** The manuscript of a file that has to be read. */
  read<T>(id: string, settings: string, read: () => Promise<Manuscript<T>>): Promise<Manuscript<T>>;
  /** Keeps what was taken since it was opened or saved, and forgets the rest. */
  save(): Promise<void>;
}

// A file changed within the same tick of the clock would keep its times.
const settled = 2_000;

/** Opens what `cache` knows of the newsroom in `folder`: nothing where it is missing, damaged, or of other code. */
export function openKnownFiles(cache: string, folder: string): KnownFiles {
  const store = join(cache, "files");
  const changes = join(cache, "files.changed");
  const code = `${fingerprint()} ${process.version}`;
  let { seal, value: stored = new Map<string, Facts>() } = readSealed<Map<string, Facts>>(store, code);
  let known = withChanges(stored, readSealed<Changes>(changes, `${code} ${seal}`).value);
  let taken = new Map<string, Facts>();
  return {
    learn(facts) {
      for (const [key, found] of facts) taken.set(key, found);
    },
    get(id, shown, settings) {
      const key = keyOf(settings, id);
      const path = join(folder, id);
      const before = known.get(key);
      const facts = taken.get(key) ?? (before && stillTrue(before, path, shown));
      if (!facts) return undefined;
      taken.set(key, facts);
      return restore(facts, id, path);
    },
    async read(id, settings, read) {
      const path = join(folder, id);
      const status = statusOf(path);
      const manuscript = await read();
      const found = status && toFacts(manuscript, status);
      if (!found) return manuscript;
      // Cut from the file's text, a headline would keep the whole of it in memory for as long as the story lives.
      const own = deserialize(serialize(found)) as Facts;
      taken.set(keyOf(settings, id), own);
      return restore(own, id, path);
    },
    async save() {
      const [before, now] = [known, taken];
      // Whoever loads the newsroom once more takes from what was taken now.
      [known, taken] = [now, new Map()];
      if (now.size === before.size && [...now].every(([key, facts]) => before.get(key) === facts)) return;
      const gone = [...stored.keys()].filter((key) => !now.has(key));
      const changed = new Map([...now].filter(([key, facts]) => stored.get(key) !== facts));
      // A cache that cannot be written only costs the time to read the files again.
      const write = (file: string, sealed: Buffer) => replaceFile(file, sealed).catch(() => {});
      if (changed.size + gone.length > stored.size * mostChanges) {
        const sealed = toSealed(code, now);
        [seal, stored] = [sealIn(sealed), now];
        await write(store, sealed);
      } else await write(changes, toSealed(`${code} ${seal}`, { changed, gone } satisfies Changes));
    },
  };
}

const keyOf = (settings: string, id: string) => `${settings} ${id}`;

/** What is to be known of a file, and its key, from reading it now; undefined if it has to be read each time. */
export function readFacts(folder: string, id: string, settings: string, read: () => Manuscript<unknown>): [string, Facts] | undefined {
  const status = statusOf(join(folder, id));
  const facts = status && toFacts(read(), status);
  return facts && [keyOf(settings, id), facts];
}

/** What has changed since all was stored; to store all takes as long as to read it. */
interface Changes {
  changed: Map<string, Facts>;
  gone: string[];
}

// Of what is stored.
const mostChanges = 0.05;

function withChanges(
  stored: ReadonlyMap<string, Facts>,
  { changed, gone }: Changes = { changed: new Map(), gone: [] },
): Map<string, Facts> {
  const known = new Map([...stored, ...changed]);
  for (const key of gone) known.delete(key);
  return known;
}

/** What is known of a file if it is still so, with the times it has now; undefined if not. */
function stillTrue(facts: Facts, path: string, shown: string): Facts | undefined {
  const status = statusOf(path);
  // Problems name the file as they were shown it.
  if (!status || facts.source.path !== shown) return undefined;
  const state = stateOf(status);
  if (state !== "" && facts.state === state) return facts;
  const { source, isWhole } = readSource(path, shown);
  return isWhole && source.digest === facts.source.digest ? { ...facts, state } : undefined;
}

function toFacts(manuscript: Manuscript<unknown>, status: Stats): Facts | undefined {
  const { id: _id, source, yaml, ...rest } = manuscript;
  // A file with faults is read until it has none, and one without words depends on whether its pictures are there.
  if (!yaml || rest.written === undefined || !rest.inspection || rest.inspection.words === 0) return undefined;
  const { start, end } = yaml;
  return {
    state: stateOf(status),
    manuscript: { ...rest, problems: [...rest.problems] },
    source: { path: source.path, digest: source.digest },
    yaml: { start, end },
  };
}

/** A file whose text is read where it is asked for. */
class KnownSource implements SourceFile {
  #text: string | undefined;
  readonly file: string;
  readonly path: string;
  readonly digest: string;

  constructor(file: string, { path, digest }: Facts["source"]) {
    this.file = file;
    this.path = path;
    this.digest = digest;
  }

  get text(): string {
    this.#text ??= readSource(this.file, this.path).source.text;
    return this.#text;
  }
}

function restore<T>({ manuscript, source: known, yaml: { start, end } }: Facts, id: string, file: string): Manuscript<T> {
  const source = new KnownSource(file, known);
  const yaml = { source, start, end, value: undefined, problems: [] };
  // The checks of the whole newsroom add to the problems.
  return { ...(manuscript as Omit<Manuscript<T>, "id" | "source">), id, source, yaml, problems: [...manuscript.problems] };
}

/** What a file is; undefined where it is not there or is a link that leads in a circle. */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** What changes with every change of a file; nothing where it was changed a moment ago. */
function stateOf({ size, ino, mtimeMs, ctimeMs }: Stats): string {
  return Math.abs(Date.now() - Math.max(mtimeMs, ctimeMs)) < settled ? "" : `${size} ${ino} ${mtimeMs} ${ctimeMs}`;
}
