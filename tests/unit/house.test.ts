import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { test } from "node:test";

// Who may import from whom: a room may use those named here and itself. Arrows never turn back.
const rooms: Record<string, string[]> = {
  i18n: [],
  edition: ["i18n", "live"],
  live: ["i18n", "edition", "newsroom"],
  markdown: ["i18n", "newsroom"],
  newsroom: ["i18n", "edition", "live", "markdown"],
  views: ["i18n", "edition", "live"],
  press: ["edition", "live", "markdown", "newsroom", "views"],
  formats: ["edition", "press", "views"],
  reader: ["edition", "i18n", "live"],
  components: ["formats", "i18n", "live", "press", "reader", "styles", "views"],
  layouts: ["i18n", "components", "press", "reader", "styles", "views"],
  pages: ["components", "formats", "layouts", "press", "views"],
  styles: [],
  engraving: [],
  hosts: ["edition", "formats", "i18n", "newsroom"],
  integrations: ["edition", "hosts", "i18n", "live", "markdown", "newsroom", "press"],
  cli: ["edition", "engraving", "integrations", "live", "newsroom", "styles"],
};

const files = readdirSync("src", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
const imports = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/^\s*(?:import|export)\b[^"';]*["']([^"']+)["'];?$/gm)].map((match) => match[1] ?? "");
const roomOf = (file: string) => relative("src", file).split(sep)[0] ?? "";

test("imports go along the line and never turn back", () => {
  const wrong = files.flatMap((file) =>
    imports(file)
      .filter((target) => target.startsWith("."))
      .map((target) => roomOf(resolve(dirname(file), target)))
      .filter((room) => room in rooms && roomOf(file) in rooms && room !== roomOf(file) && !rooms[roomOf(file)]?.includes(room))
      .map((room) => `${file} imports from ${room}/`),
  );
  assert.deepEqual(wrong, []);
});

test("every room has its place in the line", () => {
  const unknown = [...new Set(files.filter((file) => relative("src", file).includes(sep)).map(roomOf))].filter((room) => !(room in rooms));
  assert.deepEqual(unknown, []);
});

test("the edition and the views know nothing of Astro", () => {
  const wrong = files.filter(
    (file) => ["edition", "views"].includes(roomOf(file)) && imports(file).some((target) => /^astro\b/.test(target)),
  );
  assert.deepEqual(wrong, []);
});

test("no drawers: a file is called by the noun it holds", () => {
  const drawers = files.filter(
    (file) =>
      !file.includes(`${sep}pages${sep}`) && /(^|[/\\])(index|utils?|helpers?|lib|common|types|misc)(\.|[/\\])/.test(relative("src", file)),
  );
  assert.deepEqual(drawers, []);
});

test("a route is an address: forty lines say enough", () => {
  const long = files.filter((file) => roomOf(file) === "pages" && readFileSync(file, "utf8").split("\n").length > 41);
  assert.deepEqual(long, []);
});
