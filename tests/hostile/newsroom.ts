import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { stringify } from "yaml";
import { inspectBody } from "../../src/markdown/inspect.ts";
import { holdsControl } from "../../src/newsroom/field.ts";
import { places } from "./places.ts";
import { hostileStrings } from "./strings.ts";
import { breakouts } from "./vectors.ts";

const perBody = 60;
const perAuthor = 8;
const minute = 60_000;

/** Writes a newsroom whose every field and text is hostile: each string is headline or standfirst, caption or alternative text, a lesser field, part of an author and, where the checks let it in print, part of a text. */
export async function createHostile(folder: string): Promise<void> {
  const strings = hostileStrings();
  // The others are refused, see field.test.ts.
  const fields = strings.filter((text) => text.trim() !== "" && !holdsControl(text));
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  rmSync(folder, { recursive: true, force: true });
  for (const name of ["articles", "authors"]) mkdirSync(join(folder, name), { recursive: true });
  const picture = sharp({ create: { width: 640, height: 320, channels: 3, background: "#888" } });
  writeFileSync(join(folder, "articles/picture.png"), await picture.png().toBuffer());
  write("publication.yaml", stringify(publication));
  for (let at = 0; at < fields.length; at += perAuthor) write(`authors/a${at / perAuthor}.yaml`, stringify(author(fields, at)));
  const bodies = hostileBodies(strings);
  for (let index = 0; index * 2 < fields.length; index += 1) {
    const body = bodies[index] ?? "A text.\n\n![a picture](./picture.png)";
    write(`articles/s${index}.md`, `---\n${stringify(story(fields, index))}---\n\n${body}\n`);
  }
}

function story(fields: readonly string[], index: number) {
  const at = (ahead: number) => fields[(index * 2 + ahead) % fields.length];
  const tag = index % perAuthor === 0 ? toTag(at(0)) : undefined;
  return {
    title: at(0),
    description: at(1),
    date: new Date(Date.UTC(2026, 0, 1) + index * minute).toISOString(),
    section: "hostile",
    authors: [`a${Math.floor((index * 2) / perAuthor)}`],
    image: { src: "./picture.png", alt: at(1), caption: at(0), credit: at(1) },
    ...(tag === undefined ? {} : { tags: [tag] }),
    ...lesser(at, index),
  };
}

/** The fields that few stories have, in turn. */
function lesser(at: (ahead: number) => string | undefined, index: number): object {
  const all = [
    { kicker: at(2) },
    { place: at(2) },
    { keyPoints: [at(2), at(3)] },
    { corrections: [{ date: "2026-01-09", text: at(2) }] },
    { source: { name: at(2), url: "https://elsewhere.example/?a='&b=%22%3E" } },
    { kind: "review", review: { item: at(2), rating: 3 } },
    { mustRead: { reason: at(2) } },
    { readMore: [{ url: "https://elsewhere.example/a", title: at(2) }] },
    { id: at(2) },
  ];
  return all[index % all.length] ?? {};
}

/** A string as a subject, if it has a letter and is not too long for an address. */
const toTag = (text = "") => (/[\p{L}\p{N}]/u.test(text) && text.length < 60 ? text : undefined);

function author(fields: readonly string[], from: number) {
  const [name, role, bio, ...labels] = Array.from({ length: perAuthor }, (_, index) => fields[(from + index) % fields.length]);
  return { name, role, bio, links: labels.map((label) => ({ label, url: "https://elsewhere.example/?a=%22%3E" })) };
}

/** Texts of many strings, each in one of the places, without those that are refused. */
function hostileBodies(strings: readonly string[]): string[] {
  const all = Object.values(places);
  const parts = strings.map((text, index) => around(all[index % all.length]?.(text) ?? text)).filter(isInPrint);
  const bodies: string[] = [];
  for (let at = 0; at < parts.length; at += perBody) bodies.push(...soundBodies(parts.slice(at, at + perBody)));
  return bodies;
}

const around = (text: string) => `Before.\n\n${text}\n\nAfter.`;

function soundBodies(parts: readonly string[]): string[] {
  const body = parts.join("\n\n");
  if (isInPrint(body)) return [body];
  if (parts.length <= 1) return [];
  const middle = Math.ceil(parts.length / 2);
  return [...soundBodies(parts.slice(0, middle)), ...soundBodies(parts.slice(middle))];
}

/** Whether the checks let a text of a report in print, softened as the paper below softens them. */
function isInPrint(body: string): boolean {
  const { problems, updates } = inspectBody(body, "en");
  const isSoft = problems.every(({ rule }) => rule === "html" || rule === "reference");
  return isSoft && updates.length === 0 && !holdsControl(body.replace(/[\n\t]/g, ""));
}

const [first = "", second = "", third = "", fourth = "", fifth = ""] = breakouts.filter((text) => text.includes("<"));

const publication = {
  name: `Hostile ${third}`,
  tagline: `Hostile ${fourth}`,
  url: "https://hostile.example/paper/",
  language: "en",
  timeZone: "UTC",
  place: { name: `Nowhere ${first}`, latitude: 0, longitude: 0 },
  sections: [{ id: "hostile", name: `Hostile ${second}`, description: `All ${fifth}` }],
  weather: { provider: "none" },
  checks: { links: "warn", pictures: "warn", alt: "warn", html: "warn" },
  navigation: [{ label: first, url: "/hostile/" }],
  social: [{ label: second, url: "https://elsewhere.example/?a=%22%3E" }],
  publisher: { name: third, url: "https://hostile.example/" },
  slots: [{ id: "a", place: "end", size: { width: 300, height: 100 }, text: first, url: "https://elsewhere.example/" }],
  search: { scope: "off" },
};
