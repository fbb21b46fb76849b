import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { faultOf, load, only, path, picture, publication, read, says, setUp, story } from "./desk.ts";

const plain = (width = 40, height = 20) => sharp({ create: { width, height, channels: 3, background: "#7d1b1f" } });
const noise = sharp(randomBytes(200 * 100 * 3), { raw: { width: 200, height: 100, channels: 3 } });
const folder = "articles/2026/01/";
type File = string | Uint8Array;

/** The only problem of a story that shows a file. */
const shown = async (name: string, content: File, body = `![x](<./${name}>)\n`) =>
  only(await read({ [path]: story({}, body), [folder + name]: content }));
const isFine = async (name: string, content: File, written = `./${name}`) => {
  const { problems, newsroom } = await read({ [path]: story({}, `![x](<${written}>)\n`), [folder + name]: content });
  assert.deepEqual(problems, [], name);
  return newsroom?.articles[0]?.references.pictures[written];
};

test("a picture that is cut off or full of noise is told, wherever it is named", async () => {
  const whole: Record<string, Buffer> = {
    "a.jpg": await noise.clone().jpeg().toBuffer(),
    "a.png": await noise.clone().png().toBuffer(),
    "a.webp": await noise.clone().webp().toBuffer(),
    "a.gif": await noise.clone().gif().toBuffer(),
    "a.avif": await noise.clone().avif({ effort: 0 }).toBuffer(),
  };
  for (const [name, bytes] of Object.entries(whole)) {
    await isFine(name, bytes);
    says(await shown(name, bytes.subarray(0, bytes.length * 0.9)), {
      severity: "error",
      line: 8,
      column: 1,
      rule: "pictures",
      field: "picture",
      message: "is damaged: not all of it can be read",
      got: `./${name}`,
      mend: /^Export the picture again/,
    });
  }
  const junk = Buffer.concat([(whole["a.png"] ?? Buffer.of()).subarray(0, 60), randomBytes(5000)]);
  const image = "{ src: ./junk.png, alt: x }";
  says(only(await read({ [path]: story({ image }), [`${folder}junk.png`]: junk })), { field: "image.src", message: /damaged/ });
  says(only(await read({ "authors/jane.yaml": "name: J\npicture: ./junk.png\n", "authors/junk.png": junk })), {
    field: "picture",
    message: /damaged/,
  });
  says(only(await read({ "publication.yaml": publication({ logo: "media/junk.png" }), "media/junk.png": junk })), {
    field: "logo",
    message: /damaged/,
  });
  const page = story({ date: undefined, section: undefined }, "![x](./junk.png)\n");
  says(only(await read({ "pages/about.md": page, "pages/junk.png": junk })), { path: "pages/about.md", message: /damaged/ });
});

test("a damaged picture is softened as a missing one is", async () => {
  const checks = "{ pictures: warn }";
  const text = story({ image: "{ src: ./a.jpg, alt: x }" }, "![x](./a.jpg)\n\nText.\n");
  const half = (await noise.clone().jpeg().toBuffer()).subarray(0, 2000);
  const { newsroom, problems } = await read({ "publication.yaml": publication({ checks }), [path]: text, [`${folder}a.jpg`]: half });
  assert.deepEqual(
    problems.map(({ severity, field }) => `${severity} ${field}`),
    ["warning image.src", "warning picture"],
  );
  assert.equal(newsroom?.articles[0]?.image, undefined);
  assert.deepEqual(newsroom?.articles[0]?.references.pictures, { "./a.jpg": null });
});

test("a picture found whole is not decoded again until it changes", async () => {
  const whole = await noise.clone().png().toBuffer();
  const newsroom = setUp({ [path]: story({}, "![x](./a.png)\n"), [`${folder}a.png`]: whole, [`${folder}unnamed.png`]: "x" });
  const file = join(newsroom, folder, "a.png");
  const cache = join(newsroom, ".cache", "pictures.json");
  const proofs = () => Object.entries(JSON.parse(readFileSync(cache, "utf8")) as Record<string, string>);
  const { newsroom: read } = await load(newsroom);
  const [[first, digest] = []] = proofs();
  assert.match(first ?? "", /a\.png \d+ [\d.]+$/);
  assert.match(digest ?? "", /^[\w-]{8}$/);
  assert.equal(read?.articles[0]?.references.pictures["./a.png"]?.imprint, `${digest}.png`);
  // Of the same size and time, it is taken for the one that was found whole.
  writeFileSync(file, whole.fill(0, 2000, 3000));
  utimesSync(file, 1, 1);
  writeFileSync(cache, JSON.stringify({ [`${file} ${whole.length} 1000`]: digest }));
  assert.deepEqual((await load(newsroom)).problems, []);
  utimesSync(file, 2, 2);
  says(only(await load(newsroom)), { message: /damaged/ });
  for (const broken of [
    "{",
    "{}",
    "[1]",
    "null",
    '"x"',
    JSON.stringify([first]),
    JSON.stringify({ [`${file} ${whole.length} 2000`]: true }),
  ]) {
    writeFileSync(cache, broken);
    says(only(await load(newsroom)), { message: /damaged/ });
  }
  writeFileSync(file, await noise.clone().png().toBuffer());
  assert.deepEqual((await load(newsroom)).problems, []);
  assert.equal(proofs().length, 1);
});

test("a newsroom without pictures keeps nothing", async () => {
  const newsroom = setUp();
  await load(newsroom);
  assert.ok(!existsSync(join(newsroom, ".cache", "pictures.json")));
});

test("more pixels than can be decoded are told", async () => {
  const huge = Buffer.from(await plain().png().toBuffer());
  huge.writeUInt32BE(100_000, 16);
  huge.writeUInt32BE(100_000, 20);
  says(await shown("huge.png", huge), {
    message: /^is too large to print: 100000 by 100000 pixels, and 268402689 in all are the most$/,
    mend: /4,000 pixels wide/,
  });
});

test("a file is named as what it is", async () => {
  const png = await plain().png().toBuffer();
  says(await shown("a.txt", png), { message: "is not named as a picture", got: "./a.txt", mend: "Rename it so that it ends in .png" });
  says(await shown("p.png.svg", png), { message: "is named .svg and holds png", mend: "Rename it so that it ends in .png" });
  says(await shown("svg.png", picture), { message: "is named .png and holds svg", mend: "Rename it so that it ends in .svg" });
  for (const [name, bytes, message] of [
    ["a.jfif", await plain().jpeg().toBuffer(), "is not named as a picture"],
    ["a.tif", await plain().tiff().toBuffer(), "is of a kind no page can show (tiff)"],
    ["a.jpg", await plain().tiff().toBuffer(), "is of a kind no page can show (tiff)"],
    ["a.heic", "x", "is of a kind no page can show (.heic)"],
  ] as const) {
    const { problems } = await read({ [path]: story({}, `![x](./${name})\n`), [folder + name]: bytes });
    says(only({ problems: problems.filter(({ field }) => field === "picture") }), { message });
  }
  assert.deepEqual(await isFine("a.jpg", png), { src: "./a.jpg", width: 40, height: 20, imprint: "5HNtTz3R.png" });
  assert.deepEqual(await isFine("A.PNG", png), { src: "./A.PNG", width: 40, height: 20, imprint: "5HNtTz3R.png" });
});

test("no part of a picture's path holds what no address can carry", async () => {
  for (const name of ["dir?2/a.svg", "dir#2/a.svg", "a\\b.svg", "..a.svg", "|.svg"]) {
    const body = `<img src="./${name.replace("?", "%3F").replace("#", "%23")}" alt="x">\n`;
    says(await shown(name, picture, body), {
      message: "has a name or folder that no address can carry",
      mend: /^Rename it/,
    });
  }
});

test("a name is read as it is written before its percent signs are", async () => {
  assert.deepEqual(await isFine("50%25.svg", picture), { src: "./50%25.svg", width: 4, height: 2, imprint: "XzrI0jTk.svg" });
  assert.deepEqual(await isFine("50%.svg", picture, "./50%25.svg"), { src: "./50%.svg", width: 4, height: 2, imprint: "XzrI0jTk.svg" });
  const both = { [`${folder}a b.svg`]: picture.replace("4", "40"), [`${folder}a%20b.svg`]: picture };
  const { newsroom } = await read({ [path]: story({}, "![x](./a%20b.svg)\n"), ...both });
  assert.equal(newsroom?.articles[0]?.references.pictures["./a%20b.svg"]?.width, 4);
  says(await faultOf({ image: "{ src: './50%25.svg', alt: x }" }), { field: "image.src", message: "does not exist" });
});

test("no name of a picture is a crash", async () => {
  for (const name of ["a%00.svg", "%00", `${"a".repeat(300)}.svg`, "first.md/b.svg", "."])
    says(await faultOf({}, `![x](./${name})\n`), { rule: "pictures", message: /does not exist|is a folder/ });
});

test("a picture of too many frames, pixels or bytes is refused by its limit", async () => {
  const still = (background: string) =>
    sharp({ create: { width: 4, height: 4, channels: 3, background } })
      .png()
      .toBuffer();
  const frames = [await still("#000"), await still("#fff")];
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 4, 0, 4, 0]);
  for (const at of [1, moving.indexOf(frame), moving.lastIndexOf(frame)]) {
    moving.writeUInt16LE(16_383, at + 5);
    moving.writeUInt16LE(16_383, at + 7);
  }
  const proof = await read({ [path]: story({}, "![x](./a.gif)\n"), "articles/2026/01/a.gif": moving });
  says(only(proof), { message: /^has more than \d+ pixels in all its frames$/ });
  const large = Buffer.alloc(100_000_001);
  says(only(await read({ [path]: story({}, "![x](./a.png)\n"), "articles/2026/01/a.png": large })), { message: /^has 100000001 bytes/ });
});
