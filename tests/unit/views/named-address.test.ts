import assert from "node:assert/strict";
import { test } from "node:test";
import { createEdition } from "../../../src/edition/edition.ts";
import type { Publication } from "../../../src/edition/publication.ts";
import { frameView } from "../../../src/views/frame-view.ts";
import { slotsAt } from "../../../src/views/slot-view.ts";
import { article, noon, publication } from "../edition/sample-edition.ts";

const stories = [
  article("out", "2026-01-01", { tags: ["Open"], aliases: ["/former/out/"] }),
  article("draft", "2025-01-01", { draft: true, tags: ["Secret"], aliases: ["/former/draft/"], authors: ["jane"] }),
];
const page = {
  path: "pages/about.md",
  address: "/about/",
  title: "About",
  description: "",
  navigation: false,
  digest: "",
  references: { links: {}, cards: {}, pictures: {}, moments: {} },
};

/** The addresses of those named that a paper links at its foot and in its advertisements. */
function linked(urls: string[], hidden = false): string[] {
  const named: Publication = {
    ...publication,
    navigation: urls.map((url) => ({ label: "n", url })),
    social: urls.map((url) => ({ label: "s", url })),
    slots: urls.map((url, index) => ({ id: String(index), place: "end", size: { width: 1, height: 1 }, text: "t", url })),
  };
  const edition = createEdition(
    { clock: noon, publication: named, articles: stories, authors: [], pages: [page], weather: {}, newest: null, media: {} },
    { hidden },
  );
  const { footer } = frameView(edition, { title: "", description: "", address: "/about/", kind: "page", day: null });
  const hrefs = (label: string) => footer.filter((link) => link.label === label).map(({ href }) => href);
  const slots = slotsAt(edition, "end", noon).map(({ href }) => href);
  assert.deepEqual(hrefs("n"), slots);
  assert.deepEqual(hrefs("s"), slots);
  return slots;
}

const open = [
  "/2026/01/01/out/",
  "/2026/01/01/Out",
  "/tags/open/#x",
  "/world/",
  "/about",
  "/former/out/",
  "/favicon.svg",
  "/2026/",
  "/",
  "/feed.xml?a=b",
];
const hidden = ["/2025/01/01/draft/", "/2025/01/01/draft", "/tags/secret/", "/former/draft/", "/authors/jane/", "/2025/", "/2025/01/"];

test("what publication.yaml names is linked once it is in print", () => {
  assert.equal(linked([...open, ...hidden, "https://a.example/"]).length, open.length + 1);
  assert.deepEqual(linked(hidden), []);
});

test("an edition that shows what is hidden links it", () => {
  assert.equal(linked(["/2025/01/01/draft/", "/tags/secret/"], true).length, 2);
});
