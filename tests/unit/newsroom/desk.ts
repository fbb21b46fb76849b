import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { after } from "node:test";
import { loadNewsroom, type Newsroom } from "../../../src/newsroom/newsroom.ts";
import type { Problem } from "../../../src/newsroom/problem.ts";

/** Noon of 1 June 2026 in New York: the clock of every test that names no other. */
export const noon = Date.parse("2026-06-01T16:00:00Z");

/** The least a paper needs. */
export const paper = {
  name: "The Test",
  tagline: "All of it checked",
  url: "https://test.example/",
  language: "en",
  timeZone: "America/New_York",
  place: "{ name: New York, latitude: 40.7, longitude: -74 }",
  sections: "[{ id: world, name: World }, { id: science, name: Science }]",
};

/** YAML of a flat record; a value of undefined leaves its field out. */
export const yaml = (fields: Record<string, string | undefined>) =>
  Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : [value.startsWith("\n") ? `${name}:${value}\n` : `${name}: ${value}\n`]))
    .join("");

/** publication.yaml with some fields changed. */
export const publication = (fields: Record<string, string | undefined> = {}) => yaml({ ...paper, ...fields });

/** A story with some fields changed. Its lines: 1 fence, 2 title, 3 description, 4 date, 5 section, then the others. */
export const story = (fields: Record<string, string | undefined> = {}, body = "A sentence of some words.\n") =>
  `---\n${yaml({ title: "A headline", description: "A standfirst.", date: "2026-01-05", section: "world", ...fields })}---\n\n${body}`;

/** A picture of 4 by 2 pixels. */
export const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>';

const roots: string[] = [];
after(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** What a newsroom reported, with the paths of problems relative to its folder. */
export interface Proof {
  folder: string;
  newsroom: Newsroom | undefined;
  problems: Problem[];
  files: number;
}

/** An empty folder that is removed after the tests. */
export function emptyFolder(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "newsroom-")));
  roots.push(root);
  return root;
}

/** A newsroom on disk: a sound one of one story, with the files given over it; null takes a file away. */
export function setUp(files: Record<string, string | Uint8Array | null> = {}): string {
  const root = emptyFolder();
  const all = { "publication.yaml": publication(), "articles/2026/01/first.md": story(), ...files };
  for (const [path, content] of Object.entries(all)) {
    if (content === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** Loads a newsroom folder. */
export async function load(folder: string, clock = noon): Promise<Proof> {
  const { newsroom, problems, files } = await loadNewsroom(
    { newsroom: folder, out: join(folder, "out"), cache: join(folder, ".cache") },
    clock,
  );
  const shown = relative(process.cwd(), folder).split("\\").join("/");
  const under = (path: string) => (path === shown ? "." : path.replace(`${shown}/`, ""));
  const spell = (text: string) => text.replaceAll(`${shown}/`, "");
  return {
    folder,
    newsroom,
    files,
    problems: problems.map((problem) => ({ ...problem, path: under(problem.path), message: spell(problem.message) })),
  };
}

/** Sets up a newsroom and loads it. */
export const read = (files: Record<string, string | Uint8Array | null> = {}, clock = noon) => load(setUp(files), clock);

/** Where the story of most tests stands. */
export const path = "articles/2026/01/first.md";

/** The only problem of a newsroom. */
export function only(proof: Pick<Proof, "problems">): Problem {
  assert.equal(
    proof.problems.length,
    1,
    JSON.stringify(proof.problems.map(({ path: at, field, message }) => `${at} ${field}: ${message}`)),
  );
  return proof.problems[0] as Problem;
}

/** The only problem of a story with some fields changed. */
export const faultOf = async (fields: Record<string, string | undefined>, body?: string, more: Record<string, string> = {}) =>
  only(await read({ [path]: story(fields, body), ...more }));

/** The only problem of a publication with some fields changed. */
export const paperFault = async (fields: Record<string, string | undefined>, more: Record<string, string> = {}) =>
  only(await read({ "publication.yaml": publication(fields), ...more }));

/** Checks the parts of a problem that are given; a pattern matches its text. */
export function says(problem: Problem, expected: { [K in keyof Problem]?: Problem[K] | RegExp }): void {
  for (const [name, value] of Object.entries(expected)) {
    const actual = problem[name as keyof Problem];
    if (value instanceof RegExp) assert.match(String(actual), value, name);
    else assert.equal(actual, value, name);
  }
}
