import assert from "node:assert/strict";
import { appendFileSync, cpSync, readFileSync, renameSync, statSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, mock, test } from "node:test";
import { articleSchema, type WrittenArticle } from "../../../src/newsroom/article-schema.ts";
import { openKnownFiles } from "../../../src/newsroom/known-files.ts";
import { loadNewsroom } from "../../../src/newsroom/newsroom.ts";
import { readManuscript } from "../../../src/newsroom/read-manuscript.ts";
import { emptyFolder, load, noon, path, setUp, story } from "./desk.ts";

/** Takes the one story of a newsroom, and how often it had to be read. */
async function takeFrom(folder: string, settings = "article en"): Promise<{ title: string | undefined; reads: number }> {
  const known = openKnownFiles(join(folder, ".cache"), folder);
  let reads = 0;
  const manuscript =
    known.get<WrittenArticle>(path, path, settings) ??
    (await known.read(path, settings, async () => {
      reads += 1;
      return readManuscript(folder, path, path, articleSchema, "en");
    }));
  await known.save();
  return { title: manuscript.written?.title, reads };
}

/** Long enough after a change for its time to tell. */
const later = () => mock.timers.enable({ apis: ["Date"], now: Date.now() + 10_000 });

describe("a file that is known", () => {
  test("is not read again, by its times or, where these are new, by its text", async (t) => {
    const folder = setUp();
    later();
    t.after(() => mock.timers.reset());
    assert.equal((await takeFrom(folder)).reads, 1);
    assert.equal((await takeFrom(folder)).reads, 0);
    utimesSync(join(folder, path), 1_000_000_000, 1_000_000_000);
    assert.equal((await takeFrom(folder)).reads, 0);
    const copy = emptyFolder();
    cpSync(folder, copy, { recursive: true });
    assert.deepEqual(await takeFrom(copy), { title: "A headline", reads: 0 });
  });

  const changes: Record<string, (file: string) => void> = {
    "has one more line": (file) => appendFileSync(file, "One more.\n"),
    "is as long as it was and keeps its time": (file) => {
      const { atime, mtime } = statSync(file);
      writeFileSync(file, readFileSync(file, "utf8").replace("A headline", "A HEADLINE"));
      utimesSync(file, atime, mtime);
    },
    "is another file put in its place": (file) => {
      const { atime, mtime } = statSync(file);
      writeFileSync(`${file}.new`, readFileSync(file, "utf8").replace("A headline", "A HEADLINE"));
      utimesSync(`${file}.new`, atime, mtime);
      renameSync(`${file}.new`, file);
    },
    "is cut off": (file) => truncateSync(file, statSync(file).size - 5),
    "is no text any more": (file) => writeFileSync(file, new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff])),
  };
  for (const [name, change] of Object.entries(changes)) {
    test(`is read again when it ${name}, soon after the last reading or late`, async (t) => {
      for (const isLate of [false, true]) {
        const folder = setUp();
        if (isLate) later();
        t.after(() => mock.timers.reset());
        await takeFrom(folder);
        change(join(folder, path));
        assert.equal((await takeFrom(folder)).reads, 1, isLate ? "late" : "soon");
        mock.timers.reset();
      }
    });
  }

  test("is read again for another language, and where what is known is cut off or changed in one place", async () => {
    const folder = setUp();
    await takeFrom(folder);
    assert.equal((await takeFrom(folder, "article de")).reads, 1);
    assert.equal((await takeFrom(folder, "article de")).reads, 0);
    const file = join(folder, ".cache", "files");
    const whole = readFileSync(file);
    for (const cut of [0, 40, whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, cut));
      assert.equal((await takeFrom(folder, "article de")).reads, 1, `cut at ${cut}`);
    }
    for (const place of [0, 30, 120, whole.length - 2]) {
      const damaged = Buffer.from(whole);
      damaged[place] = (damaged[place] ?? 0) ^ 1;
      writeFileSync(file, damaged);
      assert.deepEqual(await takeFrom(folder, "article de"), { title: "A headline", reads: 1 }, `at ${place}`);
    }
  });
});

describe("a newsroom of known files", () => {
  test("can be held and taken from again, and is kept as it is then", async (t) => {
    later();
    t.after(() => mock.timers.reset());
    const names = Array.from({ length: 40 }, (_, number) => `articles/2026/01/story-${number}.md`);
    const folder = setUp(Object.fromEntries(names.map((name) => [name, story()])));
    const read: string[] = [];
    const takeAll = async (known = openKnownFiles(join(folder, ".cache"), folder)) => {
      read.length = 0;
      for (const name of names) {
        if (known.get(name, name, "article en")) continue;
        read.push(name);
        await known.read(name, "article en", async () => readManuscript(folder, name, name, articleSchema, "en"));
      }
      await known.save();
      return known;
    };
    const held = await takeAll();
    assert.deepEqual(read, names);
    for (const edited of [names[3], names[4]] as string[]) {
      writeFileSync(join(folder, edited), story({ title: "Edited" }));
      await takeAll(held);
      assert.deepEqual(read, [edited]);
    }
    await takeAll();
    assert.deepEqual(read, []);
  });

  test("keeps what few files have changed beside what it knew, and all anew after many", async (t) => {
    later();
    t.after(() => mock.timers.reset());
    const name = (number: number) => `articles/2026/01/story-${number}.md`;
    const folder = setUp(
      Object.fromEntries(Array.from({ length: 40 }, (_, number) => [name(number), story({ title: `Story ${number}` })])),
    );
    const cache = join(folder, ".cache");
    const titles = async (numbers: readonly number[]) => {
      const known = openKnownFiles(cache, folder);
      const read: number[] = [];
      const found: unknown[] = [];
      for (const number of numbers) {
        const manuscript =
          known.get<WrittenArticle>(name(number), name(number), "article en") ??
          (await known.read(name(number), "article en", async () => {
            read.push(number);
            return readManuscript(folder, name(number), name(number), articleSchema, "en");
          }));
        found.push(manuscript.written?.title);
      }
      await known.save();
      return { found, read };
    };
    const all = Array.from({ length: 40 }, (_, number) => number);
    const stored = () => readFileSync(join(cache, "files"));
    const edit = (number: number) => writeFileSync(join(folder, name(number)), story({ title: `Edited ${number}` }));
    assert.deepEqual((await titles(all)).read, all);
    const first = stored();
    edit(7);
    assert.deepEqual((await titles(all.slice(1))).read, [7]);
    const again = await titles(all.slice(1));
    assert.deepEqual([again.read, again.found[6]], [[], "Edited 7"]);
    assert.ok(stored().equals(first));
    // One that had gone is read again, though it is still stored.
    assert.deepEqual((await titles(all)).read, [0]);
    const changes = join(cache, "files.changed");
    truncateSync(changes, statSync(changes).size - 1);
    assert.deepEqual((await titles(all)).read, [7]);
    for (const number of [1, 2, 3]) edit(number);
    assert.deepEqual((await titles(all)).read, [1, 2, 3]);
    assert.ok(!stored().equals(first));
    assert.deepEqual((await titles(all)).read, []);
  });

  describe("of many stories", () => {
    const names = Array.from({ length: 600 }, (_, number) => `articles/2026/01/story-${String(number).padStart(3, "0")}.md`);
    const faulty = names[299];

    async function isReadAsByOne() {
      const folder = setUp(
        Object.fromEntries(
          names.map((name, number) => [name, story({ title: `Story ${number}`, ...(name === faulty ? { date: "tomorrow" } : {}) })]),
        ),
      );
      const { newsroom, problems } = await load(folder);
      const alone = names.map((name) => readManuscript(folder, name, name, articleSchema, "en"));
      const sound = alone.filter(({ id }) => id !== faulty);
      assert.deepEqual(
        newsroom?.articles
          .filter((article) => names.includes(article.path))
          .map(({ path, title, digest, words, terms }) => ({ path, title, digest, words, terms })),
        sound.map(({ id, written, source, inspection, terms }) => ({
          path: id,
          title: written?.title,
          digest: source.digest,
          words: inspection?.words,
          terms,
        })),
      );
      assert.deepEqual(
        problems.map((problem) => [problem.path.endsWith(faulty ?? ""), problem.field]),
        [[true, "date"]],
      );
    }

    test("is read by processes as by one", isReadAsByOne);

    for (const [when, least] of Object.entries({ "before they have read any": 1, "in the midst of it": 2 })) {
      test(`is read though the processes are killed ${when}`, async (t) => {
        const kill = `let n=0;process.argv[1]?.endsWith("reading.ts")&&process.on("message",()=>++n===${least}&&process.kill(process.pid,"SIGKILL"))`;
        const before = process.env["NODE_OPTIONS"] ?? "";
        process.env["NODE_OPTIONS"] = `${before} --import=data:text/javascript,${encodeURIComponent(kill)}`;
        t.after(() => {
          process.env["NODE_OPTIONS"] = before;
        });
        await isReadAsByOne();
      });
    }
  });

  for (const newsroom of ["content", "tests/newsroom"]) {
    test(`says of ${newsroom} all that one read for the first time says`, async () => {
      const place = { newsroom: join(process.cwd(), newsroom), out: "out", cache: emptyFolder() };
      const first = await loadNewsroom(place, noon);
      assert.deepEqual(await loadNewsroom(place, noon), first);
    });
  }

  test("places a fault that another file brings, and forgets it when it is mended", async () => {
    const section = "section-that-goes";
    const folder = setUp({ [path]: story({ section: "world", aliases: `[/${section}/]` }) });
    assert.deepEqual((await load(folder)).problems, []);
    const before = readFileSync(join(folder, "publication.yaml"), "utf8");
    writeFileSync(join(folder, "publication.yaml"), before.replace("id: world", "id: globe"));
    for (const _again of [1, 2]) {
      const [problem] = (await load(folder)).problems;
      assert.deepEqual([problem?.field, problem?.line, problem?.column, problem?.excerpt], ["section", 5, 10, "section: world"]);
    }
    writeFileSync(join(folder, "publication.yaml"), before);
    assert.deepEqual((await load(folder)).problems, []);
  });
});
