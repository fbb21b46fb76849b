import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { Script } from "node:vm";
import { brotliCompressSync, constants } from "node:zlib";
import { imageSize } from "image-size";
import { all, attribute, type BuiltPaper, bothPapers, meta, named, one, words } from "./dist.ts";

const weigh = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The addresses the worker fetches when it is installed. */
function needed(paper: BuiltPaper): string[] {
  const [, list = ""] = /files:\[([^\]]*)\]/.exec(paper.read("sw.js")) ?? [];
  return [...list.matchAll(/`([^`]+)`/g)].map(([, address = ""]) => address);
}

/** The file under the folder that an address stands for. */
const fileOf = (paper: BuiltPaper, address: string) => address.slice(paper.base.length + 1).replace(/(^|\/)$/, "$1index.html");

for (const paper of bothPapers()) {
  describe(`without a network, ${paper.publication.name}`, () => {
    test("has a worker that is one classic script of at most 1,600 bytes after Brotli", (t) => {
      const source = paper.read("sw.js");
      assert.doesNotThrow(() => new Script(source));
      t.diagnostic(`sw.js: ${weigh(source)} bytes`);
      assert.ok(weigh(source) <= 1600);
    });

    test("has every file the worker wants, and all that the pages it shows name", () => {
      const files = needed(paper);
      assert.ok(files.length > 5);
      assert.deepEqual(
        files.filter((address) => !address.startsWith(`${paper.base}/`) || !paper.files.includes(fileOf(paper, address))),
        [],
      );
      for (const address of ["/saved/", "/offline/"]) {
        assert.ok(files.includes(paper.base + address), address);
        const { tree } = paper.page(address);
        for (const link of named(tree, "link"))
          if (["stylesheet", "icon", "preload"].includes(attribute(link, "rel")))
            assert.ok(files.includes(attribute(link, "href")), address);
        for (const script of named(tree, "script"))
          if (attribute(script, "src")) assert.ok(files.includes(attribute(script, "src")), attribute(script, "src"));
      }
      const scripts = files.filter((address) => address.endsWith(".js"));
      const imports = scripts.flatMap((address) => [...paper.read(fileOf(paper, address)).matchAll(/[\w.-]+\.[\w-]{8}\.js(?=["'`])/g)]);
      assert.deepEqual(
        imports.map(([name]) => `${paper.base}/_astro/${name}`).filter((address) => !scripts.includes(address)),
        [],
      );
    });

    test("wants no file that belongs to a story", () => {
      const ofStories = needed(paper).filter((address) => /\.(webp|jpe?g|png)$/.test(address));
      assert.deepEqual(ofStories, []);
    });

    test("keeps its pages of the reader's own device out of search and sitemap", () => {
      for (const address of ["/saved/", "/offline/"]) {
        assert.equal(meta(paper.page(address), "robots"), "noindex");
        assert.ok(!paper.read("sitemap-pages-1.xml").includes(`${paper.base}${address}<`));
      }
    });

    test("says on /saved/, for those without scripts, what that needs and where to go", () => {
      const main = one(paper.page("/saved/").tree, "main");
      assert.match(words(main), /needs JavaScript/);
      assert.ok(named(main, "a").some((link) => attribute(link, "href") === `${paper.base}/`));
    });

    test("has a manifest with a name, a place and icons of the sizes it says", () => {
      const manifest = JSON.parse(paper.read("manifest.webmanifest"));
      assert.equal(manifest.name, paper.publication.name);
      assert.equal(manifest.lang, paper.publication.language);
      assert.match(manifest.dir, /^(ltr|rtl)$/);
      for (const key of ["id", "start_url", "scope"]) assert.equal(manifest[key], `${paper.base}/`, key);
      assert.equal(manifest.display, "standalone");
      assert.match(manifest.background_color, /^#[0-9a-f]{6}$/);
      for (const { src, sizes, type } of manifest.icons) {
        const bytes = readFileSync(join(paper.folder, fileOf(paper, src)));
        if (type === "image/svg+xml") assert.equal(sizes, "any");
        else {
          const { width, height, type: kind } = imageSize(bytes);
          assert.deepEqual([`${width}x${height}`, `image/${kind}`], [sizes, type], src);
        }
      }
      const kinds = manifest.icons.map(({ sizes, purpose = "any" }: { sizes: string; purpose?: string }) => `${sizes} ${purpose}`);
      for (const kind of ["192x192 any", "512x512 any", "512x512 maskable"]) assert.ok(kinds.includes(kind), kind);
      for (const { url } of manifest.shortcuts) assert.ok(paper.files.includes(fileOf(paper, url)), url);
    });

    test("names the manifest and the colours of paper on every page", () => {
      for (const { address, tree } of paper.pages) {
        const [link, ...more] = named(tree, "link").filter((link) => attribute(link, "rel") === "manifest");
        assert.equal(link && attribute(link, "href"), `${paper.base}/manifest.webmanifest`, address);
        assert.equal(more.length, 0, address);
        const colors = all(tree, ({ tagName, properties }) => tagName === "meta" && properties["name"] === "theme-color");
        assert.deepEqual(
          colors.map((color) => [attribute(color, "media"), attribute(color, "content")]),
          [
            ["(prefers-color-scheme:dark)", "#161310"],
            ["", "#fffdf8"],
          ],
          address,
        );
      }
    });

    test("asks at most 1,500 bytes of scripts for the two pages beyond what every page has", (t) => {
      const sources = (address: string) => named(paper.page(address).tree, "script").map((script) => attribute(script, "src"));
      const common = new Set(sources("/404.html"));
      for (const address of ["/saved/", "/offline/"]) {
        const own = sources(address).filter((src) => src && !common.has(src));
        const bytes = own.reduce((sum, src) => sum + weigh(paper.read(fileOf(paper, src))), 0);
        t.diagnostic(`${address}: ${bytes} bytes`);
        assert.ok(own.length > 0 && bytes <= 1500, `${address}: ${bytes}`);
      }
    });
  });
}
