import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { all, attribute, type BuiltPaper, bothPapers, meta, named } from "./dist.ts";

const resources = ["img", "script", "iframe", "source", "video", "audio", "track", "object", "embed", "input"];

/** The addresses a page fetches by itself. */
function fetchedBy(page: BuiltPaper["pages"][number]): string[] {
  const found: string[] = [];
  for (const element of all(page.tree, () => true)) {
    if (resources.includes(element.tagName))
      found.push(attribute(element, "src"), attribute(element, "poster"), attribute(element, "data"));
    found.push(...candidates(attribute(element, "srcSet")), ...candidates(attribute(element, "imageSrcSet")));
    if (element.tagName === "link" && !/\b(canonical|alternate|author|license|next|prev)\b/.test(attribute(element, "rel")))
      found.push(attribute(element, "href"));
    if (element.tagName === "use" || element.tagName === "image") found.push(attribute(element, "href"), attribute(element, "xLinkHref"));
    found.push(attribute(element, "dataLive"), ...inCss(attribute(element, "style")));
  }
  for (const style of named(page.tree, "style"))
    found.push(...inCss(style.children.map((child) => ("value" in child ? child.value : "")).join("")));
  return found.filter((address) => address !== "");
}

const candidates = (srcset: string) => srcset.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0] ?? "");
const inCss = (css: string) =>
  [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)/g)]
    .map(([, url, imported]) => url ?? imported ?? "")
    .filter((url) => !url.startsWith("data:"));

for (const paper of bothPapers()) {
  const here = `${paper.origin}${paper.base}`;
  const files = new Set(paper.files.map((file) => file.normalize("NFC")));
  const ids = new Map(
    paper.pages.map((page) => [
      page.file,
      new Set(all(page.tree, (element) => attribute(element, "id") !== "").map((element) => attribute(element, "id"))),
    ]),
  );

  /** The file an address of this paper stands for; undefined for another host. */
  const fileOf = (address: string, from: string): string | undefined => {
    const url = new URL(address, `${here}${encodeURI(from)}`);
    if (url.origin !== paper.origin) return undefined;
    const path = decodeURIComponent(url.pathname);
    if (!path.startsWith(`${paper.base}/`)) return `(outside the base path) ${path}`;
    const file = path.slice(paper.base.length + 1);
    return file === "" || file.endsWith("/") ? `${file}index.html` : file;
  };

  describe(`the references of ${paper.publication.name}`, () => {
    test("every link within the paper leads to a page, and its anchor to a part of it", () => {
      const dead: string[] = [];
      let links = 0;
      for (const page of paper.pages) {
        for (const link of named(page.tree, "a", "area")) {
          const href = attribute(link, "href");
          if (href === "" || /^(mailto|tel):/.test(href)) continue;
          const file = fileOf(href, page.address);
          if (file === undefined) continue;
          links++;
          const anchor = decodeURIComponent(/#(.*)$/.exec(href)?.[1] ?? "");
          if (!files.has(file)) dead.push(`${page.address} → ${href}`);
          else if (anchor && !ids.get(file)?.has(anchor)) dead.push(`${page.address} → ${href} (no such part)`);
        }
      }
      assert.deepEqual(dead, []);
      assert.ok(links > paper.pages.length * 10);
    });

    test("every picture, font, style and script that a page fetches is there", () => {
      const missing = paper.pages.flatMap((page) =>
        fetchedBy(page)
          .filter((address) => !files.has(fileOf(address, page.address) ?? ""))
          .map((address) => `${page.address} → ${address}`),
      );
      assert.deepEqual(missing, []);
    });

    test("no page fetches anything from another host", () => {
      const abroad = paper.pages.flatMap((page) => fetchedBy(page).filter((address) => fileOf(address, page.address) === undefined));
      assert.deepEqual(abroad, []);
      for (const { address, tree } of paper.pages) {
        assert.deepEqual(named(tree, "iframe", "object", "embed", "base", "frame"), [], address);
        // A form without an action asks the page it stands on.
        for (const form of named(tree, "form")) assert.equal(attribute(form, "action"), "", address);
        const hints = all(
          tree,
          (element) => element.tagName === "link" && /prefetch|preconnect|dns-prefetch|prerender|manifest/.test(attribute(element, "rel")),
        );
        assert.deepEqual(
          hints.filter((hint) => fileOf(attribute(hint, "href"), address) === undefined),
          [],
          address,
        );
      }
    });

    test("pictures for link previews are there", () => {
      for (const page of paper.pages) {
        const image = meta(page, "og:image");
        if (image) assert.ok(files.has(fileOf(image, page.address) ?? ""), `${page.address} → ${image}`);
      }
    });

    test("every style sheet and script of the build names only what is there", () => {
      for (const file of paper.files.filter((name) => name.endsWith(".css"))) {
        for (const address of inCss(paper.read(file))) assert.ok(files.has(fileOf(address, `/${file}`) ?? ""), `${file} → ${address}`);
      }
      for (const file of paper.files.filter((name) => name.endsWith(".js"))) {
        const code = paper.read(file);
        for (const [, address = ""] of code.matchAll(/\b(?:from|import)\s*\(?\s*["'`]([./][^"'`]+)["'`]/g))
          assert.ok(files.has(fileOf(address, `/${file}`) ?? ""), `${file} → ${address}`);
        const abroad = [...code.matchAll(/https?:\/\/[\w.-]+/g)]
          .map(([address]) => address)
          // Pagefind parses its own paths against a made-up host, which nobody asks.
          .filter((address) => address !== "http://www.w3.org" && !(address === "https://example.com" && file.startsWith("pagefind/")));
        assert.deepEqual(abroad, [], file);
      }
    });

    test("links to other hosts say so and are whole", () => {
      for (const { address, tree } of paper.pages) {
        for (const link of named(tree, "a")) {
          const href = attribute(link, "href");
          assert.match(href, /^(https?:\/\/|mailto:|tel:|\/|#)/, `${address} → ${href}`);
          assert.ok(!href.startsWith("//"), `${address} → ${href}`);
        }
      }
    });
  });
}
