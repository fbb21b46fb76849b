import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { createNewsroom } from "./bench/newsroom.ts";

/** A newsroom the tests print, where it is printed to, and the clock it is printed at. */
export interface Paper {
  newsroom: string;
  out: string;
  /** ISO 8601 */
  clock: string;
  /** A generated newsroom: how many stories are written into its folder first. */
  stories?: number;
}

/** The papers `npm test` prints before the tests that look at them. */
export const papers = {
  sample: { newsroom: "content", out: ".dateline/test/sample", clock: "2026-11-22T17:00:00Z" },
  cases: { newsroom: "tests/newsroom", out: ".dateline/test/cases", clock: "2024-04-25T14:00:00Z" },
  // One of its sections has 39 stories, as many as a list page ever shows.
  generated: { newsroom: ".dateline/test/newsroom", out: ".dateline/test/generated", clock: "2026-01-02T00:00:00Z", stories: 300 },
} as const satisfies Record<string, Paper>;

/** The built folder of a paper. */
export const folderOf = (paper: keyof typeof papers) => resolve(papers[paper].out);

/** Runs `npm run build` for a newsroom; returns the exit code and all it said. */
export function print(paper: Paper): { code: number; said: string } {
  if (paper.stories) {
    rmSync(paper.newsroom, { recursive: true, force: true });
    createNewsroom(paper.newsroom, paper.stories);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join("src", "cli", "build.ts")], {
    encoding: "utf8",
    env: {
      ...process.env,
      DATELINE_CONTENT: paper.newsroom,
      DATELINE_OUT: paper.out,
      SOURCE_DATE_EPOCH: String(Date.parse(paper.clock) / 1000),
      NO_COLOR: "1",
    },
  });
  return { code: status ?? 1, said: stdout + stderr };
}
