import assert from "node:assert/strict";
import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { AstroPrerenderer } from "astro";
import { builtFiles } from "../../../src/hosts/built-files.ts";
import { linkAhead } from "../../../src/integrations/ahead.ts";
import { createCarrier } from "../../../src/integrations/carry-over.ts";
import { finishBuild, readBuild, readLast } from "../../../src/integrations/finish-build.ts";
import { readLedger, writeLedger } from "../../../src/integrations/ledger.ts";
import { clearAway, nextFolder, publish } from "../../../src/integrations/swap.ts";
import { buildsOf } from "../../../src/newsroom/out-folder.ts";
import { emptyFolder } from "../newsroom/desk.ts";
import { clock, write } from "./numbered-paper.ts";

type Path = Awaited<ReturnType<AstroPrerenderer["getStaticPaths"]>>[number];

const bundle = { "_astro/style.1.css": "style" };
const pictures: Record<string, string> = { "a/index.html": "a 1.png", "b/index.html": "b.png" };
const route = (pathname: string, cacheKey?: string, type = "page") => ({ pathname, cacheKey, route: { type } }) as unknown as Path;
const routes = (keys: Record<string, string> = {}) => [
  route("/a", keys["a"] ?? "a1"),
  route("/b", keys["b"] ?? "b1"),
  route("/b.xml", keys["b"] ?? "b1", "endpoint"),
  route("/"),
];
const fileOf = ({ pathname, route: { type } }: Path) => (type === "endpoint" ? pathname : `${pathname}/index.html`).replace(/^\/+/, "");

/** Builds an edition whose every printed file tells its key and names its picture; the files that were printed and not taken over. */
function build(out: string, paths: Path[], { settings = {}, files = bundle }: { settings?: object; files?: Record<string, string> } = {}) {
  const cache = join(buildsOf(out), "cache");
  clearAway(out);
  const next = nextFolder(out);
  write(next, files);
  const last = readLast(out, cache);
  const carrier = createCarrier(next, join(next, "_astro"), { last, ledger: readLedger(cache, last.manifest, settings) });
  const printed = carrier.choose(paths).map((path) => [fileOf(path), path.cacheKey] as const);
  for (const [file, key] of printed) {
    const picture = pictures[file];
    const head = `<head><meta http-equiv="content-security-policy" content="default-src 'none';img-src ${key}"></head>`;
    write(next, { [file]: `${head}${key} <img src="/_astro/${picture}">`, ...(picture ? { [`_astro/${picture}`]: picture } : {}) });
  }
  const finished = readBuild(out, cache, last, new Set(carrier.carry().keys()));
  const ledger = carrier.ledger();
  finishBuild(finished, clock, new Map());
  writeLedger(cache, finished.manifest, settings, ledger);
  publish(out);
  return printed.map(([file]) => file);
}

const all = ["a/index.html", "b/index.html", "b.xml", "index.html"];

function twice(second: Parameters<typeof build>[2] & { paths?: Path[] }, between: (out: string) => void = () => {}) {
  const out = join(emptyFolder(), "dist");
  assert.deepEqual(build(out, routes()), all);
  between(out);
  return { out, printed: build(out, second.paths ?? routes(), second) };
}

test("a file whose key is the same is taken over with the pictures it names", () => {
  const { out, printed } = twice({});
  assert.deepEqual(printed, ["index.html"]);
  for (const file of [...all, "_astro/a 1.png", "_astro/b.png"]) assert.ok(existsSync(join(out, file)), file);
  assert.deepEqual(build(out, routes()), ["index.html"]);
  assert.equal(statSync(join(out, "a/index.html")).nlink > 1, true);
});

test("a file whose key is new is printed, and one that no path leads to is not there any more", () => {
  const { out, printed } = twice({ paths: routes({ b: "b2" }).slice(1) });
  assert.deepEqual(printed, ["b/index.html", "b.xml", "index.html"]);
  assert.ok(!existsSync(join(out, "a/index.html")));
});

test("everything is printed where a page that is taken over would show something else", () => {
  assert.deepEqual(twice({ settings: { tagline: "new" } }).printed, all);
  assert.deepEqual(twice({ files: { "_astro/style.2.css": "style" } }).printed, all);
  assert.deepEqual(twice({ files: { ...bundle, "_astro/script.js": "" } }).printed, all);
});

test("everything is printed where what is kept is damaged, of another build or not there", () => {
  const ledger = (out: string) => join(buildsOf(out), "cache", "carried.json");
  assert.deepEqual(twice({}, (out) => writeFileSync(ledger(out), '{"seal":')).printed, all);
  assert.deepEqual(
    twice({}, (out) => writeFileSync(ledger(out), '{"seal":"x","entries":{"a/index.html":{"key":"a1","assets":[]}}}')).printed,
    all,
  );
  const flip = (out: string, word: string, other: string) =>
    writeFileSync(ledger(out), readFileSync(ledger(out), "utf8").replace(word, other));
  assert.deepEqual(twice({}, (out) => flip(out, "img-src b1", "img-src *")).printed, all);
  assert.deepEqual(twice({}, (out) => rmSync(join(buildsOf(out), "1.json"))).printed, all.slice(3));
  assert.deepEqual(
    twice({}, (out) => {
      rmSync(join(buildsOf(out), "1"), { recursive: true });
    }).printed,
    all,
  );
});

test("a page that is taken over has its policy and its length told without being read", () => {
  const { out } = twice({});
  const cache = join(buildsOf(out), "cache");
  clearAway(out);
  const next = nextFolder(out);
  write(next, bundle);
  const last = readLast(out, cache);
  const carrier = createCarrier(next, join(next, "_astro"), { last, ledger: readLedger(cache, last.manifest, {}) });
  carrier.choose(routes({ b: "b2" }));
  assert.deepEqual(carrier.policies(), new Map([["a/index.html", "default-src 'none';img-src a1"]]));
  assert.equal(carrier.carry().get("a/index.html"), statSync(join(next, "a/index.html")).size);
});

test("a file is printed that somebody has changed or removed in the last build, or whose picture they have", () => {
  assert.deepEqual(twice({}, (out) => appendFileSync(join(out, "a/index.html"), "!")).printed, ["a/index.html", "index.html"]);
  assert.deepEqual(twice({}, (out) => rmSync(join(out, "b.xml"))).printed, ["b.xml", "index.html"]);
  assert.deepEqual(twice({}, (out) => rmSync(join(out, "_astro/a 1.png"))).printed, ["a/index.html", "index.html"]);
});

test("what is put into the next build ahead is taken out again where it is not taken over, with the folders it leaves empty", async () => {
  const { out } = twice({});
  const cache = join(buildsOf(out), "cache");
  clearAway(out);
  const next = nextFolder(out);
  const ahead = await linkAhead(out, cache, next).files();
  assert.deepEqual([...ahead].sort(), ["_astro/a 1.png", "_astro/b.png", "a/index.html", "b.xml", "b/index.html"]);
  for (const file of ahead) assert.equal(statSync(join(next, file)).ino, statSync(join(out, file)).ino, file);
  const last = readLast(out, cache);
  const assets = join(emptyFolder(), "assets");
  write(assets, { "style.1.css": "style" });
  const carrier = createCarrier(next, assets, { last, ledger: readLedger(cache, last.manifest, {}) }, { ahead });
  assert.deepEqual(carrier.choose(routes({ b: "b2" })).map(fileOf), ["b/index.html", "b.xml", "index.html"]);
  assert.deepEqual([...carrier.carry().keys()], ["a/index.html", "_astro/a 1.png"]);
  assert.deepEqual(builtFiles(next), ["_astro/a 1.png", "a/index.html"]);
  assert.ok(!existsSync(join(next, "b")) && existsSync(join(out, "b/index.html")));
});

test("nothing is put into the next build ahead that somebody has changed, or of a cache that is damaged", async () => {
  const { out } = twice({});
  const cache = join(buildsOf(out), "cache");
  appendFileSync(join(out, "a/index.html"), "!");
  rmSync(join(out, "b.xml"));
  assert.deepEqual([...(await linkAhead(out, cache, join(emptyFolder(), "next")).files())].sort(), [
    "_astro/a 1.png",
    "_astro/b.png",
    "b/index.html",
  ]);
  writeFileSync(join(cache, "carried.json"), "{");
  assert.deepEqual([...(await linkAhead(out, cache, join(emptyFolder(), "next")).files())], []);
});

test("work that is ended before it is done is no failure", async () => {
  const { out } = twice({});
  await linkAhead(out, join(buildsOf(out), "cache"), join(emptyFolder(), "next")).stop();
});
