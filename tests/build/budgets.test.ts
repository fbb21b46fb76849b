import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { allPapers, type BuiltPage, bodyOf, kindOf, words } from "./dist.ts";
import { type Tag, tagsOf } from "./tags.ts";

// What a page may weigh, in bytes after Brotli at its best; fonts are compressed already.
const most = { page: 13_000, scripts: 6_000, preloaded: 45_000, fonts: 150_000 };
/** Words of a story up to which its page keeps to the budget. */
const longest = 2_000;

const compress = promisify(brotliCompress);
const weigh = async (text: string, quality = 11) =>
  (await compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } })).length;
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const once = <Value>(make: (key: string) => Value) => {
  const known = new Map<string, Value>();
  return (key: string): Value => {
    const value = known.has(key) ? (known.get(key) as Value) : make(key);
    known.set(key, value);
    return value;
  };
};

const has = ({ attributes }: Tag, key: string, pattern: RegExp) => pattern.test(attributes.get(key) ?? "");
const isScript = (tag: Tag) => tag.name === "script" && has(tag, "type", /^(|module|(text|application)\/javascript)$/);
const inCss = (css: string) =>
  [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)/g)].map(([, url, imported]) => url ?? imported ?? "");

/** The addresses a page asks for by itself. */
function askedBy(tags: Tag[]): string[] {
  return tags.flatMap(({ name, attributes, text }) => {
    const value = (key: string) => attributes.get(key) ?? "";
    const sets = [value("srcset"), value("imagesrcset")].flatMap((set) =>
      set.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0] ?? ""),
    );
    const asks = name === "link" ? !/\b(canonical|alternate|author|license|me|next|prev)\b/.test(value("rel")) : /^(use|image)$/.test(name);
    const found = [
      ...sets,
      value("src"),
      value("poster"),
      value("data"),
      value("data-live"),
      value("action"),
      value("ping"),
      value("background"),
    ];
    if (asks) found.push(value("href"), value("xlink:href"));
    found.push(...inCss(value("style")), ...(name === "style" ? inCss(text) : []));
    return found.filter((address) => address !== "" && !address.startsWith("data:"));
  });
}

interface Row {
  kind: string;
  bytes: number;
  address: string;
}

const lengthOf = (page: BuiltPage) => words(bodyOf(page)).split(" ").length;
const heaviest = (rows: Row[]) =>
  Object.values(Object.groupBy(rows, ({ kind }) => kind)).flatMap((group = []) => group.toSorted((a, b) => b.bytes - a.bytes).slice(0, 1));

/** Prints the heaviest page of each kind. */
function report(t: { diagnostic(line: string): void }, what: string, rows: Row[]): void {
  t.diagnostic(`${what.padEnd(9)}  bytes  the heaviest of each kind`);
  for (const { kind, bytes, address } of rows.toSorted((a, b) => b.bytes - a.bytes))
    t.diagnostic(`${kind.padEnd(9)} ${String(bytes).padStart(6)}  ${address}`);
}

for (const paper of allPapers()) {
  describe(`the weight of ${paper.publication.name}`, () => {
    const pages = paper.pages.map((page) => ({ address: page.address, kind: kindOf(paper, page), page, tags: tagsOf(page.html) }));
    const fileOf = (address: string) => decodeURI(new URL(address, "https://x.example/").pathname).slice(paper.base.length + 1);
    const weightOf = once((file: string) => weigh(paper.read(file)));
    const sizeOf = (file: string) => statSync(join(paper.folder, file)).size;
    const sheetsOf = (tags: Tag[]) => tags.filter((tag) => tag.name === "link" && has(tag, "rel", /\bstylesheet\b/));

    test(`its pages with their style are at most ${most.page} bytes`, async (t) => {
      const rows = await Promise.all(
        pages.map(async ({ page, kind, address, tags }) => {
          const sheets = sum(await Promise.all(sheetsOf(tags).map((tag) => weightOf(fileOf(tag.attributes.get("href") ?? "")))));
          // A quick compression says enough of a page it already makes light.
          const quick = sheets + (await weigh(page.html, 5));
          return { kind, page, address, sheets, quick };
        }),
      );
      const exact = async ({ kind, page, address, sheets }: (typeof rows)[number]) => ({
        kind,
        address,
        page,
        bytes: sheets + (await weigh(page.html)),
      });
      const heavy = await Promise.all(rows.filter(({ quick }) => quick > most.page).map(exact));
      const over = heavy.filter(({ kind, page, bytes }) => bytes > most.page && (kind !== "article" || lengthOf(page) <= longest));
      assert.deepEqual(
        over.map(({ address, bytes }) => `${address}: ${bytes} bytes`),
        [],
      );
      const kinds = Object.values(Object.groupBy(rows, ({ kind }) => kind)).map((group = []) =>
        group.toSorted((a, b) => b.quick - a.quick),
      );
      report(t, "page", await Promise.all(kinds.flatMap(([first]) => (first ? [exact(first)] : []))));
    });

    test(`the scripts of a page, whatever is pressed, are at most ${most.scripts} bytes`, async (t) => {
      const inline = once((text: string) => weigh(text));
      const named = (pattern: RegExp) =>
        once((file: string) =>
          [...paper.read(file).matchAll(pattern)]
            .map(([, address = ""]) => fileOf(new URL(address, `https://x.example${paper.base}/${file}`).pathname))
            .filter((imported) => imported.endsWith(".js") && !imported.startsWith("pagefind/")),
        );
      const others = named(/\b(?:from|import\(?)\s*["'`]([./][^"'`]+)["'`]/g);
      const rows = await Promise.all(
        pages.map(async ({ kind, address, tags }) => {
          const scripts = tags.filter(isScript);
          const files = new Set(scripts.flatMap((tag) => (tag.attributes.has("src") ? [fileOf(tag.attributes.get("src") ?? "")] : [])));
          // A set that grows while it is read: what is imported is read as well.
          for (const file of files) for (const imported of others(file)) files.add(imported);
          const texts = scripts.flatMap((tag) => (tag.attributes.has("src") ? [] : [tag.text]));
          const bytes = sum(await Promise.all([...[...files].map(weightOf), ...texts.map(inline)]));
          return { kind, address, bytes };
        }),
      );
      assert.deepEqual(
        rows.filter(({ bytes }) => bytes > most.scripts),
        [],
      );
      report(t, "scripts", heaviest(rows));
    });

    test("each has one stylesheet at most, the same for all", () => {
      const found = new Set(
        pages.map(({ tags }) =>
          sheetsOf(tags)
            .map((tag) => tag.attributes.get("href"))
            .join(" "),
        ),
      );
      assert.equal(found.size, 1);
      assert.match([...found][0] ?? "", /^[^ ]*$/);
    });

    test("none has a handler in its markup", () => {
      const found = pages.flatMap(({ address, tags }) =>
        tags.flatMap(({ name, attributes }) =>
          [...attributes.keys()].filter((key) => /^on/.test(key)).map((key) => `${address}: <${name} ${key}>`),
        ),
      );
      assert.deepEqual(found, []);
    });

    test("none asks another host for anything", () => {
      const styles = paper.files.filter((file) => file.endsWith(".css")).flatMap((file) => inCss(paper.read(file)));
      const asked = new Set([...pages.flatMap(({ tags }) => askedBy(tags)), ...styles]);
      assert.ok(asked.size > 5);
      assert.deepEqual(
        [...asked].filter((address) => !/^(\/(?!\/)|data:|#)/.test(address)),
        [],
      );
    });

    test("each has one face fetched first, and all of them are light", (t) => {
      const preloads = new Set(
        pages.map(({ tags }) =>
          tags
            .filter((tag) => tag.name === "link" && has(tag, "rel", /\bpreload\b/) && has(tag, "as", /^font$/))
            .map((tag) => fileOf(tag.attributes.get("href") ?? ""))
            .join(" "),
        ),
      );
      assert.equal(preloads.size, 1);
      const [preloaded = ""] = preloads;
      assert.match(preloaded, /^[^ ]+\.woff2$/);
      assert.ok(sizeOf(preloaded) < most.preloaded, `${sizeOf(preloaded)} bytes`);
      const styles = paper.files.filter((file) => file.endsWith(".css")).flatMap((file) => inCss(paper.read(file)));
      const fonts = new Set(
        [...pages.flatMap(({ tags }) => askedBy(tags)), ...styles].filter((address) => /\.(woff2?|ttf|otf)$/.test(address)).map(fileOf),
      );
      const bytes = sum([...fonts].map(sizeOf));
      t.diagnostic(`fonts: ${fonts.size} files, ${bytes} bytes; the first ${sizeOf(preloaded)}`);
      assert.ok(bytes < most.fonts, `${bytes} bytes`);
    });
  });
}

test("a list of as many stories as a page ever shows is among the pages that are weighed", () => {
  const lists = allPapers().flatMap(({ pages }) => pages.map(({ html }) => html.match(/<article\b/g)?.length ?? 0));
  assert.equal(Math.max(...lists), 39);
});
