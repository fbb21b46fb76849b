import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { recordName } from "../src/newsroom/address-record.ts";
import { workplace } from "../src/newsroom/workplace.ts";
import { createArchive } from "./archive.ts";
import { createNewsroom } from "./bench/newsroom.ts";
import { createHostile } from "./hostile/newsroom.ts";
import { createNasty } from "./nasty.ts";

/** A newsroom the tests print, where it is printed to, and the clock it is printed at. */
export interface Paper {
  newsroom: string;
  out: string;
  /** ISO 8601 */
  clock: string;
  /** A generated newsroom: writes its folder. */
  create?: (folder: string) => unknown;
  /** Settings of the machine it is printed on. */
  environment?: Record<string, string>;
}

/** The papers `npm test` prints before the tests that look at them. */
export const papers = {
  sample: { newsroom: "content", out: ".dateline/test/sample", clock: "2026-11-22T17:00:00Z" },
  cases: { newsroom: "tests/newsroom", out: ".dateline/test/cases", clock: "2024-04-25T14:00:00Z" },
  // One of its sections has 39 stories, as many as a list page ever shows.
  generated: {
    newsroom: ".dateline/test/newsroom",
    out: ".dateline/test/generated",
    clock: "2026-01-02T00:00:00Z",
    create: (folder: string) => createNewsroom(folder, 300),
  },
  // Everything that has ever broken a feed.
  nasty: { newsroom: ".dateline/test/nasty-newsroom", out: ".dateline/test/nasty", clock: "2026-01-10T00:00:00Z", create: createNasty },
  // Everything that could take a page over.
  hostile: {
    newsroom: ".dateline/test/hostile-newsroom",
    out: ".dateline/test/hostile",
    clock: "2026-01-10T00:00:00Z",
    create: createHostile,
  },
  // Too many stories for one index of the search.
  archive: {
    newsroom: ".dateline/test/archive-newsroom",
    out: ".dateline/test/archive",
    clock: "2026-01-02T00:00:00Z",
    create: createArchive,
  },
} as const satisfies Record<string, Paper>;

/** The built folder of a paper. */
export const folderOf = (paper: keyof typeof papers) => resolve(papers[paper].out);

/** Writes a generated newsroom anew. */
export async function write({ newsroom, create }: Paper): Promise<void> {
  if (!create) return;
  rmSync(newsroom, { recursive: true, force: true });
  await create(newsroom);
}

/** Runs `npm run build`, with what follows `--`, for a newsroom that has published nothing before, so that a test may take a story away; returns the exit code and all it said. */
export const print = (paper: Paper, ...args: string[]): Said => run("build", paper, args);

/** Runs `npm run merge` in the same way. */
export const merge = (paper: Paper, ...args: string[]): Said => run("merge", paper, args);

/** The exit code of a command and all it said. */
interface Said {
  code: number;
  said: string;
}

function run(command: string, paper: Paper, args: string[]): Said {
  rmSync(join(workplace({ DATELINE_CONTENT: paper.newsroom }).cache, recordName), { force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join("src", "cli", `${command}.ts`), ...args], {
    encoding: "utf8",
    env: {
      ...process.env,
      DATELINE_CONTENT: paper.newsroom,
      DATELINE_OUT: paper.out,
      SOURCE_DATE_EPOCH: String(Date.parse(paper.clock) / 1000),
      NO_COLOR: "1",
      ...paper.environment,
    },
  });
  return { code: status ?? 1, said: stdout + stderr };
}
