import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import type { SearchRecord } from "../../../src/edition/search-record.ts";
import { adapt, writeIndexes } from "../../../src/integrations/search-index.ts";
import { BuildError } from "../../../src/integrations/verify.ts";

let folder: string;
let started: ChildProcess[];
const see = (message: unknown) => void started.push((message as { process: ChildProcess }).process);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-search-"));
  started = [];
  subscribe("child_process", see);
});

afterEach(() => {
  unsubscribe("child_process", see);
  rmSync(folder, { recursive: true });
});

function* records(before: (number: number) => void = () => {}): Generator<SearchRecord> {
  for (let number = 1; number <= 5; number++) {
    before(number);
    yield {
      url: `/${number}/`,
      language: "en",
      content: `The words of ${number}.`,
      meta: { title: `Story ${number}` },
      filters: { year: ["2026"] },
      sort: { date: "2026" },
    };
  }
}

const ended = () => started.length > 0 && started.every(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null);

test("an index holds what the page asks for and nothing else, and its process is gone", async () => {
  await writeIndexes([{ language: "en", folder: join(folder, "en"), records: records() }]);
  const names = readdirSync(join(folder, "en")).map((name) => name.replace(/_[0-9a-f]+/, ""));
  assert.deepEqual(names.sort(), [
    "filter",
    "fragment",
    "index",
    "pagefind-entry.json",
    "pagefind.en.pf_meta",
    "pagefind.js",
    "wasm.en.pagefind",
  ]);
  assert.ok(ended());
});

test("a language without rules of its own keeps those for any", async () => {
  await writeIndexes([{ language: "ja", folder: join(folder, "ja"), records: records() }]);
  assert.ok(existsSync(join(folder, "ja", "wasm.unknown.pagefind")));
});

test("a process that ends in the middle is an error and no wait for ever", async () => {
  const broken = records((number) => number === 3 && started[0]?.kill("SIGKILL"));
  await assert.rejects(writeIndexes([{ language: "en", folder, records: broken }]), {
    constructor: BuildError,
    // Whoever sees it first.
    message: /^The search index could not be made: Pagefind (ended with SIGKILL|backend closed)$/,
  });
  assert.ok(ended());
});

test("a record that cannot be made is an error, and the process is gone", async () => {
  const broken = records((number) => {
    if (number === 3) throw new BuildError("The file changed.");
  });
  await assert.rejects(writeIndexes([{ language: "en", folder, records: broken }]), { message: "The file changed." });
  assert.ok(ended());
});

test("a script that is not Pagefind's as we know it is an error", () => {
  assert.throws(() => adapt("export const search = 1;", "en"), /is not the one this paper was made for/);
});
