import assert from "node:assert/strict";
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { buildsOf } from "../../src/newsroom/out-folder.ts";
import { workplace } from "../../src/newsroom/workplace.ts";
import { differences, printedIn } from "../build/dist.ts";
import { print } from "../paper.ts";
import { Chance } from "./chance.ts";

// What a newsroom does in a year, in any order: after each change, the paper that takes over what has not changed is held
// against one printed from nothing. `node tests/bench/edits.ts --steps 40 --seed 7`
const { values } = parseArgs({ options: { steps: { type: "string", default: "20" }, seed: { type: "string", default: "1" } } });
const chance = new Chance(Number(values.seed));
const warm = { newsroom: ".dateline/test/edited", out: ".dateline/test/edited-paper", clock: "2024-04-25T14:00:00Z" };
const cold = { ...warm, newsroom: ".dateline/test/edited-copy/edited", out: ".dateline/test/edited-anew" };
const cacheOf = (paper: { newsroom: string }) => workplace({ DATELINE_CONTENT: paper.newsroom }).cache;
const one = <T>(all: readonly T[]) => all[chance.below(all.length)] as T;
const filesIn = (folder: string, ...endings: string[]) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && (endings.length === 0 || endings.includes(extname(entry.name))))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
const stories = () => filesIn(join(warm.newsroom, "articles"), ".md");
const change = (file: string, edit: (text: string) => string) => writeFileSync(file, edit(readFileSync(file, "utf8")));
let clock = Date.parse(warm.clock);
let number = 0;

const edits: Record<string, () => unknown> = {
  "a story is added": () => {
    const text = readFileSync(one(stories()), "utf8").replace(/^(slug|id|aliases|translationOf):.*\n/gm, "");
    writeFileSync(join(warm.newsroom, `articles/added-${++number}.md`), text.replace(/^title:.*$/m, `title: Added story ${number}`));
  },
  "a text is edited": () => change(one(stories()), (text) => `${text}\nSentence ${++number} was added.\n`),
  "a headline is edited": () => change(one(stories()), (text) => text.replace(/^title:.*$/m, `title: Headline ${++number}`)),
  "a story is taken away": () => rmSync(one(stories())),
  "a file is renamed": () => {
    const file = one(stories());
    renameSync(file, join(dirname(file), `renamed-${++number}.md`));
  },
  "a story has other subjects": () =>
    change(one(stories()), (text) => text.replace(/^(tags:.*\n)?section:/m, `tags: [subject ${chance.below(3)}]\nsection:`)),
  "a story is a draft": () => change(one(stories()), (text) => text.replace(/^section:/m, "draft: true\nsection:")),
  "a story is picked": () => change(one(stories()), (text) => text.replace(/^section:/m, "mustRead: true\nsection:")),
  "an author has a new name": () =>
    change(one(filesIn(join(warm.newsroom, "authors"), ".yaml")), (text) => text.replace(/^name:.*$/m, `name: Writer ${++number}`)),
  "a picture is replaced": async () => {
    const file = one(filesIn(warm.newsroom, ".jpg", ".png", ".webp"));
    writeFileSync(file, await sharp(readFileSync(file)).negate().toBuffer());
  },
  "a section has a new name": () =>
    change(join(warm.newsroom, "publication.yaml"), (text) => text.replace(/(id: cases,? *\n? *name: )[^,}\n]+/, `$1Cases ${++number}`)),
  "a day goes by": () => (clock += 86_400_000),
  "a byte of the cache is damaged": () => {
    const file = one(filesIn(cacheOf(warm)));
    const bytes = readFileSync(file);
    const place = chance.below(bytes.length);
    bytes.fill((bytes[place] ?? 0) ^ (1 << chance.below(8)), place, place + 1);
    writeFileSync(file, bytes);
  },
  "a file of the cache is cut off": () => {
    const file = one(filesIn(cacheOf(warm)));
    writeFileSync(file, readFileSync(file).subarray(0, chance.below(1000)));
  },
  "the cache is gone": () => rmSync(cacheOf(warm), { recursive: true, force: true }),
  "the last paper is gone": () => rmSync(buildsOf(resolve(warm.out)), { recursive: true, force: true }),
};

for (const paper of [warm, cold])
  for (const path of [paper.newsroom, paper.out, buildsOf(resolve(paper.out)), cacheOf(paper)])
    rmSync(path, { recursive: true, force: true });
cpSync("tests/newsroom", warm.newsroom, { recursive: true });
assert.equal(print(warm).code, 0);
const refused: string[] = [];
for (let step = 1; step <= Number(values.steps); step++) {
  const [name, edit] = one(Object.entries(edits));
  const before = `${warm.newsroom}-before`;
  rmSync(before, { recursive: true, force: true });
  cpSync(warm.newsroom, before, { recursive: true });
  await edit();
  const moment = { clock: new Date(clock).toISOString() };
  const started = performance.now();
  const { code, said } = print({ ...warm, ...moment });
  if (code !== 0) {
    // The door refuses what a careless change breaks elsewhere, such as a link; its editor takes it back.
    refused.push(name);
    console.log(`${step} ${name}: refused, ${said.split("\n").find((line) => line.trim()) ?? ""}`);
    rmSync(warm.newsroom, { recursive: true });
    renameSync(before, warm.newsroom);
    continue;
  }
  const seconds = (performance.now() - started) / 1000;
  for (const path of [cold.newsroom, cold.out, buildsOf(resolve(cold.out)), cacheOf(cold)]) rmSync(path, { recursive: true, force: true });
  cpSync(warm.newsroom, cold.newsroom, { recursive: true });
  assert.equal(print({ ...cold, ...moment }).code, 0);
  const apart = differences(printedIn(warm.out), printedIn(cold.out));
  console.log(
    `${step} ${name}: ${apart.length === 0 ? "the same to the byte" : `differs in ${apart.join(", ")}`}, ${seconds.toFixed(1)} s`,
  );
  if (apart.length > 0) process.exitCode = 1;
}
console.log(`${values.steps} changes, ${refused.length} of them refused`);
if (existsSync(`${warm.newsroom}-before`)) rmSync(`${warm.newsroom}-before`, { recursive: true });
