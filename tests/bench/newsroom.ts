import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Chance } from "./chance.ts";
import { createVocabulary, type Subject, toTitle, type Vocabulary } from "./vocabulary.ts";

/** The ids of the sections, in the order of the page. */
export const sections = ["world", "city", "business", "science", "culture", "sport"];
/** The instant every build of the bench is printed at, in seconds: after the newest story anywhere on earth. */
export const clock = Date.UTC(2026, 0, 2) / 1000;

const tags = 120;
const authors = 40;
const words = 800;
const firstDay = Date.UTC(2016, 0, 1);
const days = 3652;
const lastDay = Date.UTC(2025, 11, 31, 12);

/** A generated newsroom on disk, and what an editor does to it. */
export interface GeneratedNewsroom {
  folder: string;
  /** Changes one word in the body of the newest story. */
  edit(): void;
  /** Changes one word in the body of the story in the middle of the archive. */
  editOld(): void;
  /** Publishes one more story, newer than all. */
  add(): void;
}

interface Story {
  number: number;
  instant: number;
  title: string;
  slug: string;
  tags: Subject[];
}

/** Writes a newsroom of as many stories, over ten years; the same seed writes the same bytes. */
export function createNewsroom(folder: string, stories: number, seed = 1): GeneratedNewsroom {
  const chance = new Chance(seed);
  const vocabulary = createVocabulary(chance, tags);
  const instants = Array.from({ length: stories }, () => firstDay + chance.below(days * 1440) * 60_000).sort((a, b) => a - b);
  const told: Story[] = [];
  const tell = (instant: number): string => {
    const story = createStory(chance, vocabulary, told.length, instant);
    const file = join(folder, "articles", pathOf(story));
    write(file, toMarkdown(chance, vocabulary, story, told, Math.max(4, Math.round(stories / 200))));
    told.push(story);
    return file;
  };
  write(join(folder, "publication.yaml"), publication());
  for (let number = 1; number <= authors; number++) {
    const name = `${toTitle(vocabulary.common(chance))} ${toTitle(vocabulary.common(chance))}`;
    write(
      join(folder, `authors/writer-${number}.yaml`),
      `name: ${name}\nrole: Reporter\nbio: ${sentence(chance, () => vocabulary.common(chance))}\n`,
    );
  }
  const files = instants.map(tell);
  const edit = (file = "") => writeFileSync(file, readFileSync(file, "utf8").replace(/\n\n(\S+) /, "\n\nMeanwhile "));
  return {
    folder,
    edit: () => edit(files.at(-1)),
    editOld: () => edit(files[Math.floor(stories / 2)]),
    add: () => void tell(lastDay),
  };
}

function createStory(chance: Chance, vocabulary: Vocabulary, number: number, instant: number): Story {
  const chosen = new Set<Subject>();
  for (let count = 1 + chance.below(4); count > 0; count--) chosen.add(vocabulary.subject(chance));
  const subjects = [...chosen];
  const title = toTitle(Array.from({ length: 5 + chance.below(5) }, () => vocabulary.word(chance, subjects)).join(" "));
  return { number, instant, title, slug: `${title.toLowerCase().split(" ").slice(0, 5).join("-")}-${number}`, tags: subjects };
}

function toMarkdown(chance: Chance, vocabulary: Vocabulary, story: Story, told: readonly Story[], series: number): string {
  const say = () => vocabulary.word(chance, story.tags);
  const earlier = () => told[told.length - 1 - chance.below(Math.min(told.length, 200))] as Story;
  const writers = new Set(Array.from({ length: chance.is(0.1) ? 2 : 1 }, () => `writer-${1 + chance.zipf(authors)}`));
  const readMore = told.length > 5 && chance.is(0.1) ? new Set([earlier(), earlier()]) : new Set<Story>();
  const front = [
    `title: ${story.title}`,
    `description: ${sentence(chance, say)}`,
    `date: ${new Date(story.instant).toISOString().slice(0, 19)}`,
    `section: ${sections[(story.tags[0] as Subject).number % sections.length]}`,
    `authors: [${[...writers].join(", ")}]`,
    `tags: [${story.tags.map((tag) => tag.name).join(", ")}]`,
    ...(chance.is(0.05) ? [`series: The ${toTitle(vocabulary.rare(chance.below(series)))} Papers`] : []),
    ...(chance.is(0.02) ? ["mustRead: true"] : []),
    ...(readMore.size > 0 ? [`readMore: [${[...readMore].map(({ slug }) => slug).join(", ")}]`] : []),
  ];
  return `---\n${front.join("\n")}\n---\n\n${body(chance, say, earlier, told.length > 0)}`;
}

function body(chance: Chance, say: () => string, earlier: () => Story, canLink: boolean): string {
  const blocks: string[] = [];
  let left = words - 200 + chance.below(300);
  const push = (block: string) => {
    blocks.push(block);
    left -= block.split(" ").length;
  };
  const line = (length: number) => Array.from({ length }, say).join(" ");
  while (left > 0) {
    push(Array.from({ length: 3 + chance.below(3) }, () => sentence(chance, say, true)).join(" "));
    if (chance.is(0.25)) push(`## ${toTitle(line(3 + chance.below(3)))}`);
    if (chance.is(0.06)) push(Array.from({ length: 3 + chance.below(4) }, () => `- ${sentence(chance, say)}`).join("\n"));
    if (chance.is(0.04)) push(`> ${sentence(chance, say)}`);
    if (chance.is(0.06)) push(`${toTitle(line(3))} had [${line(3)}](https://${say()}.example/${say()}/) for “${line(4)}”.`);
    if (canLink && chance.is(0.05)) push(`${toTitle(line(4))} [${line(3)}](/${addressOf(earlier())}/) ${line(6)}.`);
    if (chance.is(0.015)) {
      const row = () => `| ${line(2)} | ${chance.below(1000)} | ${chance.below(100)} |`;
      push([`| ${say()} | ${say()} | ${say()} |`, "|---|---|---:|", ...Array.from({ length: 3 + chance.below(4) }, row)].join("\n"));
    }
  }
  return `${blocks.join("\n\n")}\n`;
}

function sentence(chance: Chance, say: () => string, rich = false): string {
  const parts = Array.from({ length: 8 + chance.below(13) }, say);
  if (rich) {
    const at = 1 + chance.below(parts.length - 3);
    if (chance.is(0.3)) parts[at] += ",";
    if (chance.is(0.06)) parts[at + 1] = `*${parts[at + 1]}*`;
    if (chance.is(0.04)) parts[at + 1] = `**${parts[at + 1]}**`;
    if (chance.is(0.05)) parts[at + 1] = `"${parts[at + 1]}"`;
    if (chance.is(0.03)) parts[at + 1] = String(10 + chance.below(9990));
  }
  const text = parts.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function addressOf({ instant, slug }: Story): string {
  return `${new Date(instant).toISOString().slice(0, 10).replaceAll("-", "/")}/${slug}`;
}

function pathOf({ instant, slug }: Story): string {
  return `${new Date(instant).toISOString().slice(0, 7).replace("-", "/")}/${slug}.md`;
}

function publication(): string {
  return `name: The Bench
tagline: Made-up news, measured
url: https://bench.example/
language: en
timeZone: America/New_York
place: { name: New York, latitude: 40.7831, longitude: -73.9712 }
sections:
${sections.map((id) => `  - { id: ${id}, name: ${toTitle(id)} }`).join("\n")}
weather:
  provider: none
  normals: [0.9, 2.2, 6.0, 12.1, 17.3, 22.2, 25.3, 24.5, 20.7, 14.4, 8.9, 3.9]
# The baseline has no search: what that costs stands in the README by itself.
search: { scope: off }
`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
