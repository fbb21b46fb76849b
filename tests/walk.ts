import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import sharp from "sharp";
import { buildsOf } from "../src/newsroom/out-folder.ts";
import { workplace } from "../src/newsroom/workplace.ts";
import { Chance } from "./bench/chance.ts";
import { differences, printedIn } from "./build/dist.ts";
import { type Paper, print } from "./paper.ts";

/** One change of a newsroom, and the paper that was printed after it. */
export interface Step {
  change: string;
  /** What the door said if it refused the change, which is then taken back. */
  refused?: string;
  /** The files in which the paper differs from one printed from nothing. */
  apart: string[];
  /** How long the paper took that takes over what has not changed. */
  seconds: number;
}

const folder = ".dateline/test/walk";
const warm = { newsroom: `${folder}/edited`, out: `${folder}/paper`, clock: "2024-04-25T14:00:00Z" };
const cold = { ...warm, newsroom: `${folder}/copy/edited`, out: `${folder}/anew` };
const before = `${folder}/before`;
// Counts as code, and nothing reads it.
const code = "src/.walk";
const cacheOf = (paper: { newsroom: string }) => workplace({ DATELINE_CONTENT: paper.newsroom }).cache;
const remove = (...paths: string[]) => {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
};
const all = (paper: Paper) => [paper.newsroom, paper.out, buildsOf(resolve(paper.out)), cacheOf(paper)];

/**
 * What a newsroom does in a year, in any order, so many times: after each change the paper that takes over what has not changed is held against one
 * printed from nothing, which has only the press in common with it.
 */
export async function* walk(seed: number, steps: number): AsyncGenerator<Step> {
  try {
    yield* stepsOf(seed, steps);
  } finally {
    remove(folder, code, ...all(warm), ...all(cold));
  }
}

async function* stepsOf(seed: number, steps: number): AsyncGenerator<Step> {
  const chance = new Chance(seed);
  const { changes, clock } = createChanges(chance);
  remove(...all(warm), ...all(cold));
  cpSync("tests/newsroom", warm.newsroom, { recursive: true });
  const first = print(warm);
  if (first.code !== 0) throw new Error(first.said);
  for (let step = 1; step <= steps; step++) {
    const [change, make] = Object.entries(changes)[chance.below(Object.keys(changes).length)] as [string, () => unknown];
    remove(before);
    cpSync(warm.newsroom, before, { recursive: true });
    await make();
    const started = performance.now();
    const { code, said } = print({ ...warm, clock: clock() });
    const seconds = (performance.now() - started) / 1000;
    if (code !== 0) {
      // The door refuses what a careless change breaks elsewhere, such as a link; its editor takes it back.
      yield { change, refused: said.split("\n").find((line) => line.trim()) ?? "", apart: [], seconds };
      remove(warm.newsroom);
      renameSync(before, warm.newsroom);
      continue;
    }
    remove(...all(cold));
    cpSync(warm.newsroom, cold.newsroom, { recursive: true });
    if (existsSync(join(cacheOf(warm), "press"))) cpSync(join(cacheOf(warm), "press"), join(cacheOf(cold), "press"), { recursive: true });
    const anew = print({ ...cold, clock: clock() });
    if (anew.code !== 0) throw new Error(anew.said);
    yield { change, apart: differences(printedIn(warm.out), printedIn(cold.out)), seconds };
  }
}

function createChanges(chance: Chance): { changes: Record<string, () => unknown>; clock: () => string } {
  const one = <T>(list: readonly T[]) => list[chance.below(list.length)] as T;
  const filesIn = (folder: string, ...endings: string[]) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && (endings.length === 0 || endings.includes(extname(entry.name))))
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort();
  const stories = () => filesIn(join(warm.newsroom, "articles"), ".md");
  const change = (file: string, edit: (text: string) => string) => writeFileSync(file, edit(readFileSync(file, "utf8")));
  let instant = Date.parse(warm.clock);
  let number = 0;
  const changes = {
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
    "a day goes by": () => (instant += 86_400_000),
    "a story is put off until tomorrow": () =>
      change(one(stories()), (text) => text.replace(/^date:.*$/m, `date: ${new Date(instant + 86_400_000).toISOString().slice(0, 10)}`)),
    "the code is edited": () => writeFileSync(code, `${++number}`),
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
  return { changes, clock: () => new Date(instant).toISOString() };
}
