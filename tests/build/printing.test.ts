import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { buildsOf } from "../../src/newsroom/out-folder.ts";
import { workplace } from "../../src/newsroom/workplace.ts";
import { folderOf, type Paper, papers, print } from "../paper.ts";
import { bytesIn, differences, printedIn } from "./dist.ts";
import { openIndex } from "./search-index.ts";

const small: Paper = { newsroom: ".dateline/test/small-newsroom", out: ".dateline/test/small", clock: "2024-04-25T14:00:00Z" };
const cacheOf = (paper: Paper) => workplace({ DATELINE_CONTENT: paper.newsroom }).cache;

const publication = `name: The Small Paper
tagline: Six stories
url: https://example.org/small/
language: en
timeZone: America/New_York
place: { name: New York, latitude: 40.7831, longitude: -73.9712 }
sections: [{ id: news, name: News }]
weather: { provider: met-norway, contact: desk@small.example, normals: [0.9, 2.2, 6.0, 12.1, 17.3, 22.2, 25.3, 24.5, 20.7, 14.4, 8.9, 3.9] }
`;
const story = (title: string, date: string, more = "", body = `The text of ${title.toLowerCase()}.`) =>
  `---\ntitle: ${title}\ndescription: What ${title.toLowerCase()} is about.\ndate: ${date}\nsection: news\nauthors: [day-desk]\n${more}---\n\n${body}\n`;

const stories: Record<string, string> = {
  // None names another but by its card or its lists, so that only these can carry a headline further.
  harbour: story("Harbour lights", "2024-04-20T10:00", "tags: [water]\n"),
  bridges: story("Seven bridges", "2024-04-21T10:00", "tags: [water]\nreadMore: [harbour]\n"),
  gardens: story(
    "Winter gardens",
    "2024-04-22T10:00",
    "image: { src: ./picture.jpg, alt: Waves of colour }\n",
    "Text.\n\n::read-more{to=harbour}\n\nMore text.",
  ),
  kitchens: story("Open kitchens", "2024-04-23T10:00", "expires: 2024-05-01\n"),
  unfinished: story("Unfinished", "2024-04-24T10:00", "draft: true\n"),
  morrow: story("Of the morrow", "2024-04-26T10:00"),
};
const path = (...parts: string[]) => join(small.newsroom, ...parts);
const write = (slug: string, text: string) => writeFileSync(path("articles", `${slug}.md`), text);
const picture = (name: string) => cpSync(join(papers.cases.newsroom, "articles/2024/04", name), path("articles", "picture.jpg"));

type Build = ReturnType<typeof bytesIn>;
const texts = (build: Build) =>
  [...build].filter(([file]) => /\.(html|xml|json)$/.test(file)).map(([file, bytes]) => [file, bytes.toString()] as const);
const naming = (build: Build, words: string) => texts(build).flatMap(([file, text]) => (text.includes(words) ? [file] : []));

/** Prints a paper, which must succeed, and returns what is in its folder. */
function printed(paper: Paper): { build: Build; said: string } {
  const { code, said } = print(paper);
  assert.equal(code, 0, said);
  return { build: printedIn(paper.out), said };
}

describe("one build after another", () => {
  let last: Build;

  before(() => {
    for (const folder of [small.newsroom, small.out, buildsOf(resolve(small.out)), cacheOf(small)])
      rmSync(folder, { recursive: true, force: true });
    mkdirSync(path("articles"), { recursive: true });
    mkdirSync(path("authors"));
    writeFileSync(path("publication.yaml"), publication);
    writeFileSync(path("authors", "day-desk.yaml"), "name: Day desk\nkind: desk\n");
    for (const [slug, text] of Object.entries(stories)) write(slug, text);
    picture("portrait.jpg");
  });

  after(() => {
    for (const folder of [small.newsroom, cacheOf(small)]) rmSync(folder, { recursive: true, force: true });
  });

  test("prints what is public and says where every story went", () => {
    const { build, said } = printed(small);
    assert.match(said, /^6 articles in = 4 pages \+ 1 draft \+ 1 scheduled \+ 0 expired$/m);
    assert.equal([...build.keys()].filter((file) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(file)).length, 4);
    last = build;
  });

  test("of the same newsroom leaves the paper as it stands, and says so", () => {
    const standing = readlinkSync(small.out);
    const { build, said } = printed(small);
    assert.deepEqual(differences(last, build), []);
    assert.equal(readlinkSync(small.out), standing);
    assert.match(said, /^6 articles in = 4 pages \+ 1 draft \+ 1 scheduled \+ 0 expired$/m);
    assert.match(said, /^Nothing has changed since the last build/m);
    assert.match(said, /^Since the last build: 0 files added, 0 changed, 0 removed, 0\.0 MB to send$/m);
  });

  test("of the same newsroom is the same to the byte, where it is printed again", () => {
    const standing = readlinkSync(small.out);
    // The same words in a file with another time.
    write("harbour", stories["harbour"] ?? "");
    const { build } = printed(small);
    assert.notEqual(readlinkSync(small.out), standing);
    assert.deepEqual(differences(last, build), []);
  });

  test("brings an edited headline to every page that names it, and changes no other page of a story", () => {
    const before = naming(last, "Harbour lights");
    write("harbour", (stories["harbour"] ?? "").replace("title: Harbour lights", "title: Lights of the harbour"));
    const { build } = printed(small);
    assert.ok(["bridges", "gardens", "harbour"].every((slug) => before.some((file) => file.includes(`/${slug}/`))));
    assert.deepEqual(naming(build, "Harbour lights"), []);
    assert.deepEqual(naming(build, "Lights of the harbour"), before);
    const changed = differences(last, build);
    assert.deepEqual(
      changed.filter((file) => file.endsWith(".html") && !before.includes(file)),
      [],
    );
    // Readers' browsers would install a changed worker.
    assert.ok(build.has("sw.js") && !changed.includes("sw.js"));
    last = build;
  });

  test("brings an author's new name to all their pages", () => {
    const before = naming(last, "Day desk");
    writeFileSync(path("authors", "day-desk.yaml"), "name: Desk of the day\nkind: desk\n");
    const { build } = printed(small);
    assert.ok(before.length >= 8);
    assert.deepEqual(naming(build, "Day desk"), []);
    assert.deepEqual(naming(build, "Desk of the day"), before);
    last = build;
  });

  test("shows a picture replaced under the same name, and keeps nothing of the old one", () => {
    const showing = naming(last, "/_astro/picture.");
    const old = [...last.keys()].filter((file) => file.startsWith("_astro/picture."));
    picture("landscape.jpg");
    const { build } = printed(small);
    const changed = differences(last, build);
    assert.ok(showing.length >= 3 && old.length > 0);
    for (const file of showing) assert.ok(changed.includes(file), file);
    assert.deepEqual(
      old.filter((file) => build.has(file)),
      [],
    );
    assert.match(build.get("2024/04/22/gardens/index.html")?.toString() ?? "", /width="(1600|1080|720)" height="(1000|675|450)"/);
    last = build;
  });

  test("takes a withdrawn story off every page, and a link to it becomes text", () => {
    write("harbour", (stories["harbour"] ?? "").replace("section:", "draft: true\nsection:"));
    const { build, said } = printed(small);
    assert.match(said, /^6 articles in = 3 pages \+ 2 drafts \+ 1 scheduled \+ 0 expired$/m);
    assert.deepEqual([...naming(build, "Lights of the harbour"), ...naming(build, "Harbour lights"), ...naming(build, "/harbour/")], []);
    last = build;
  });

  test("at a later clock prints what is due and leaves out what has expired, though no file has changed", () => {
    const { build, said } = printed({ ...small, clock: "2024-05-01T14:00:00Z" });
    assert.match(said, /^6 articles in = 3 pages \+ 2 drafts \+ 0 scheduled \+ 1 expired$/m);
    assert.ok(naming(build, "Of the morrow").length >= 5);
    assert.deepEqual(naming(build, "Open kitchens"), []);
    last = build;
  });

  test("prints the front page's reading with its hour, and none that is older than three hours", () => {
    const cache = cacheOf(small);
    const observation = { temperature: 6.4, condition: "partlycloudy_day", observedAt: "2024-05-01T08:00:00-04:00", source: "met-norway" };
    const keep = (asked: string) => writeFileSync(join(cache, "observation.json"), JSON.stringify({ observation, asked }));
    keep("met-norway 40.7831,-73.9712");
    const front = (build: Build) =>
      build
        .get("index.html")
        ?.toString()
        .replace(/<style>.*?<\/style>|<[^>]*>|\s+/gs, " ") ?? "";
    const fresh = printed({ ...small, clock: "2024-05-01T14:00:00Z" }).build;
    assert.match(front(fresh), /6\.4 °C .*observed at 08:00/);
    assert.match(fresh.get("live/edition.json")?.toString() ?? "", /"temperature":6\.4/);
    assert.deepEqual(differences(last, fresh), ["index.html", "live/edition.json"]);
    const stale = printed({ ...small, clock: "2024-05-01T15:01:00Z" }).build;
    assert.doesNotMatch(front(stale), /6\.4 °C|observed at/);
    keep("met-norway 30.0444,31.2357");
    const elsewhere = printed({ ...small, clock: "2024-05-01T14:00:00Z" }).build;
    assert.doesNotMatch(front(elsewhere), /6\.4 °C|observed at/);
    assert.match(elsewhere.get("live/edition.json")?.toString() ?? "", /"observation":null/);
    rmSync(join(cache, "observation.json"));
  });

  test("from nothing is the same to the byte as one that takes over what has not changed", () => {
    const { build: incremental } = printed({ ...small, clock: "2024-05-01T14:00:00Z" });
    rmSync(cacheOf(small), { recursive: true });
    const { build: cold } = printed({ ...small, clock: "2024-05-01T14:00:00Z" });
    assert.deepEqual(differences(incremental, cold), []);
    last = cold;
  });

  test("keeps the press it was printed with, and makes a damaged one anew", () => {
    const press = join(cacheOf(small), "press");
    const again = () => {
      write("harbour", (stories["harbour"] ?? "").replace("section:", "draft: true\nsection:"));
      return printed({ ...small, clock: "2024-05-01T14:00:00Z" }).build;
    };
    const made = () => statSync(join(press, "seal")).mtimeMs;
    const before = made();
    assert.deepEqual(differences(last, again()), []);
    assert.equal(made(), before);
    const [chunk = ""] = [...bytesIn(press).keys()].filter((file) => file.includes("chunks/"));
    writeFileSync(join(press, chunk), "throw new Error('damaged')");
    assert.deepEqual(differences(last, again()), []);
    assert.notEqual(readFileSync(join(press, chunk), "utf8"), "throw new Error('damaged')");
  });

  test("is the same to the byte in another folder, zone and language, from files of another time", () => {
    const moved: Paper = {
      newsroom: ".dateline/test/moved to/ü newsroom",
      out: ".dateline/test/moved to/paper",
      clock: "2024-05-01T14:00:00Z",
    };
    cpSync(small.newsroom, moved.newsroom, { recursive: true });
    for (const file of bytesIn(moved.newsroom).keys()) utimesSync(join(moved.newsroom, file), 1e9, 1e9);
    const { code, said } = print(moved);
    assert.equal(code, 0, said);
    assert.deepEqual(differences(printedIn(moved.out), last), []);
    for (const folder of [join(moved.out, ".."), cacheOf(moved)]) rmSync(folder, { recursive: true });
  });

  test("with bad stories names each place, exits with 1 and leaves the last paper untouched", () => {
    write("bridges", (stories["bridges"] ?? "").replace("section: news", "section: nws"));
    write("gardens", (stories["gardens"] ?? "").replace("authors:", "author:"));
    write("kitchens", "---\ntitle: No end\n");
    const { code, said } = print(small);
    assert.equal(code, 1);
    assert.match(said, /small-newsroom\/articles\/bridges\.md:5:10 {2}section: .*Did you mean `news`\?/);
    assert.match(said, /small-newsroom\/articles\/gardens\.md:6:1 {2}author: .*Did you mean `authors`\?/);
    assert.match(said, /small-newsroom\/articles\/kitchens\.md:\d+:\d+ {2}/);
    assert.match(said, /3 errors in 3 files/);
    assert.deepEqual(differences(last, printedIn(small.out)), []);
  });

  test("names every problem of one file in one run", () => {
    write("bridges", (stories["bridges"] ?? "").replace("section: news", "section: nws\nauthor: day-desk"));
    const { said } = print(small);
    assert.match(said, /articles\/bridges\.md:6:1 {2}author: /);
    assert.match(said, /articles\/bridges\.md:5:10 {2}section: /);
  });

  test("without a newsroom exits with 1 and leaves the last paper untouched", () => {
    const { code, said } = print({ ...small, newsroom: ".dateline/test/no-such-newsroom" });
    assert.equal(code, 1);
    assert.match(said, /does not exist/);
    assert.deepEqual(differences(last, printedIn(small.out)), []);
    assert.ok(!existsSync(".dateline/test/no-such-newsroom"));
  });

  test("never writes into the newsroom", () => {
    assert.equal(readFileSync(path("publication.yaml"), "utf8"), publication);
    assert.deepEqual(
      [...bytesIn(small.newsroom).keys()],
      [
        "articles/bridges.md",
        "articles/gardens.md",
        "articles/harbour.md",
        "articles/kitchens.md",
        "articles/morrow.md",
        "articles/picture.jpg",
        "articles/unfinished.md",
        "authors/day-desk.yaml",
        "publication.yaml",
      ],
    );
  });
});

describe("the search of a paper", () => {
  const searched: Paper = { ...small, newsroom: ".dateline/test/searched-newsroom", out: ".dateline/test/searched" };
  const file = (...parts: string[]) => join(searched.newsroom, ...parts);
  const choose = (scope: string) => writeFileSync(file("publication.yaml"), `${publication}${scope && `search: { scope: ${scope} }\n`}`);
  let last: Build;

  before(() => {
    for (const folder of [searched.newsroom, searched.out, cacheOf(searched)]) rmSync(folder, { recursive: true, force: true });
    mkdirSync(file("articles"), { recursive: true });
    mkdirSync(file("authors"));
    writeFileSync(file("authors", "day-desk.yaml"), "name: Day desk\nkind: desk\n");
    writeFileSync(file("articles", "harbour.md"), story("Harbour lights", "2024-04-20T10:00", "tags: [water]\n", "A cormorant."));
    choose("");
  });

  after(() => {
    for (const folder of [searched.newsroom, searched.out, cacheOf(searched)]) rmSync(folder, { recursive: true, force: true });
  });

  test("knows every word of a small one", async () => {
    last = printed(searched).build;
    const search = await openIndex(searched.out, "en");
    assert.equal((await search("cormorant")).length, 1);
  });

  test("that cannot be made stops the build, and the last paper is untouched", () => {
    writeFileSync(file("articles", "bridges.md"), story("Seven bridges", "2024-04-21T10:00"));
    process.env["PAGEFIND_EXTENDED_BINARY_PATH"] = "/bin/false";
    const { code, said } = print(searched);
    delete process.env["PAGEFIND_EXTENDED_BINARY_PATH"];
    assert.equal(code, 1);
    assert.match(said, /^The search index could not be made: Pagefind (ended with 1|backend closed)$/m);
    assert.match(said, /Nothing was published/);
    assert.deepEqual(differences(last, printedIn(searched.out)), []);
  });

  test("knows headlines, standfirsts, subjects and bylines where these are chosen", async () => {
    choose("headlines");
    const { said } = printed(searched);
    assert.doesNotMatch(said, /searched by headline/);
    const search = await openIndex(searched.out, "en");
    assert.deepEqual(await search("cormorant"), []);
    for (const words of ["harbour", "lights is about", "water", "day desk"])
      assert.ok(
        (await search(words)).some(({ url }) => url === "/2024/04/20/harbour/"),
        words,
      );
  });

  test("leaves nothing where it is off", () => {
    choose("off");
    const { build } = printed(searched);
    assert.deepEqual(
      [...build.keys()].filter((name) => /^(pagefind|search)\//.test(name)),
      [],
    );
    assert.deepEqual(naming(build, "/search/"), []);
  });
});

test("the paper of cases from nothing is the same to the byte, and says where every story went", () => {
  rmSync(cacheOf(papers.cases), { recursive: true, force: true });
  const again: Paper = { ...papers.cases, out: ".dateline/test/cases-again" };
  const { build, said } = printed(again);
  assert.match(said, /^105 articles in = 101 pages \+ 1 draft \+ 2 scheduled \+ 1 expired$/m);
  assert.match(said, /27 warnings in 1 file/);
  assert.deepEqual(differences(printedIn(folderOf("cases")), build), []);
  for (const folder of [again.out, buildsOf(resolve(again.out))]) rmSync(folder, { recursive: true });
});
