import assert from "node:assert/strict";
import { test } from "node:test";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { attribute, type BuiltPage, type BuiltPaper, bodyOf, bothPapers, kindOf, named, words } from "./dist.ts";

const most = 13_000;
const longest = 800;
// Of other kinds only the largest files are weighed: Brotli at its best takes a while.
const candidates = 3;

const compress = promisify(brotliCompress);
const weigh = async (html: string) => (await compress(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })).length;
const lengthOf = (page: BuiltPage) => words(bodyOf(page)).split(" ").length;

const stylesheets = (page: BuiltPage) => named(page.tree, "link").filter((link) => String(link.properties["rel"]) === "stylesheet");
const sheets = new Map<string, Promise<number>>();

/** What the stylesheets of a page weigh; they are the same file for every page, fetched once. */
async function stylesheetBytes(paper: BuiltPaper, page: BuiltPage): Promise<number> {
  const weights = stylesheets(page).map((link) => {
    const file = attribute(link, "href").slice(paper.base.length + 1);
    const weight = sheets.get(file) ?? weigh(paper.read(file));
    sheets.set(file, weight);
    return weight;
  });
  return (await Promise.all(weights)).reduce((sum, bytes) => sum + bytes, 0);
}

interface Weighed {
  page: BuiltPage;
  bytes: number;
}

for (const paper of bothPapers()) {
  test(`a story of ${paper.publication.name} of up to ${longest} words is at most ${most} bytes with its CSS after Brotli`, async (t) => {
    const short = `article ≤ ${longest}`;
    const kind = (page: BuiltPage) =>
      kindOf(paper, page) !== "article" ? kindOf(paper, page) : lengthOf(page) <= longest ? short : `article > ${longest}`;
    const weighed = new Map<string, Weighed[]>();
    for (const [name, pages = []] of Object.entries(Object.groupBy(paper.pages, kind))) {
      const largest = pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, name === short ? undefined : candidates);
      const bytes = await Promise.all(largest.map(async (page) => (await weigh(page.html)) + (await stylesheetBytes(paper, page))));
      weighed.set(
        name,
        largest.map((page, index) => ({ page, bytes: bytes[index] ?? 0 })).sort((a, b) => b.bytes - a.bytes),
      );
    }
    t.diagnostic(`${paper.publication.name}: the heaviest page of each kind, in bytes after Brotli 11 and before`);
    for (const [name, [first]] of [...weighed].sort((a, b) => (b[1][0]?.bytes ?? 0) - (a[1][0]?.bytes ?? 0))) {
      if (!first) continue;
      const count = name.startsWith("article") ? `, ${lengthOf(first.page)} words` : "";
      t.diagnostic(
        `${name.padEnd(13)} ${String(first.bytes).padStart(6)} ${String(Buffer.byteLength(first.page.html)).padStart(6)}  ${first.page.address}${count}`,
      );
    }
    const stories = weighed.get(short) ?? [];
    assert.ok(stories.length > 5);
    assert.deepEqual(
      stories.filter(({ bytes }) => bytes > most).map(({ page, bytes }) => `${page.address}: ${bytes} bytes`),
      [],
    );
  });
}

for (const paper of bothPapers()) {
  test(`every page of ${paper.publication.name} has the one stylesheet of the paper`, () => {
    const found = new Set(
      paper.pages.map((page) =>
        stylesheets(page)
          .map((link) => attribute(link, "href"))
          .join(" "),
      ),
    );
    assert.equal(found.size, 1);
    assert.match([...found][0] ?? "", /^[^ ]+\.css$/);
  });
}
