import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { isBuiltPaper, outProblem } from "../../../src/newsroom/out-folder.ts";
import { emptyFolder, says, setUp } from "./desk.ts";

/** What is said of an output folder, by a newsroom and a project that lie apart. */
const faultOf = (out: string, newsroom = setUp(), project = emptyFolder()) => {
  const problem = outProblem({ newsroom, out, cache: join(project, ".cache") }, project);
  assert.ok(problem, out);
  return problem;
};
const isFree = (out: string, newsroom = setUp(), project = emptyFolder()) =>
  assert.equal(outProblem({ newsroom, out, cache: join(project, ".cache") }, project), undefined, out);

test("a paper never takes the place of its newsroom", () => {
  const newsroom = setUp();
  says(faultOf(newsroom, newsroom), {
    severity: "error",
    path: newsroom,
    field: "output",
    message: "is the newsroom itself, and a build replaces the whole folder",
    expected: "a folder that is new, empty or holds the last paper",
    mend: "Name a folder of its own in DATELINE_OUT, or leave that out to print into dist/",
  });
  says(faultOf(dirname(newsroom), newsroom), { message: /^holds the newsroom, and a build/ });
  for (const inside of ["articles", "new", join("articles", "2026", "new")])
    says(faultOf(join(newsroom, inside), newsroom), { message: "lies in the newsroom, which a build never writes to" });
  const link = join(emptyFolder(), "link");
  symlinkSync(newsroom, link);
  says(faultOf(link, newsroom), { message: /is the newsroom itself/ });
  says(faultOf(join(link, "new"), newsroom), { message: /lies in the newsroom/ });
});

test("nor that of the project, nor of the whole disk", () => {
  const project = emptyFolder();
  says(faultOf(project, setUp(), project), { message: /^is the project's own folder, and a build/ });
  says(faultOf("/", setUp(), project), { message: /^holds the/ });
  says(faultOf(dirname(project), join(emptyFolder(), "none"), project), {
    message: /^holds the (newsroom|project's own folder), and a build/,
  });
});

test("a folder on another disk is told before anything is printed", (t) => {
  if (!existsSync("/dev/shm")) return t.skip("there is no other disk to try it with");
  const out = mkdtempSync("/dev/shm/dateline-");
  for (const folder of [out, join(out, "new", "deep")])
    says(faultOf(folder), { message: "lies on another disk than the project", mend: /copy the paper/ });
  rmSync(out, { recursive: true });
});

test("a folder of somebody's own files is left alone", () => {
  const out = emptyFolder();
  isFree(out);
  isFree(join(out, "new", "deep"));
  writeFileSync(join(out, "letter.txt"), "x");
  says(faultOf(out), {
    message: "holds files but no paper, and a build would delete them",
    mend: /or move what is in this one elsewhere$/,
  });
  says(faultOf(join(out, "letter.txt")), { message: "is a file" });
});

test("the last paper is replaced, unless it keeps a history of its own", () => {
  const out = emptyFolder();
  assert.equal(isBuiltPaper(out), false);
  writeFileSync(join(out, "index.html"), "x");
  assert.equal(isBuiltPaper(out), false);
  mkdirSync(join(out, "live"));
  writeFileSync(join(out, "live", "edition.json"), "{}");
  assert.equal(isBuiltPaper(out), true);
  isFree(out);
  writeFileSync(join(out, ".git"), "gitdir: elsewhere");
  says(faultOf(out), { message: "is under version control, and a build would delete its history" });
});
