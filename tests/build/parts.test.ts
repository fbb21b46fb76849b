import assert from "node:assert/strict";
import { cpSync, existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { partsOf } from "../../src/integrations/parts.ts";
import { buildsOf } from "../../src/newsroom/out-folder.ts";
import { workplace } from "../../src/newsroom/workplace.ts";
import { folderOf, merge, papers, print } from "../paper.ts";
import { differences, printedIn } from "./dist.ts";

const { clock } = papers.cases;
const newsroom = ".dateline/test/parted/newsroom";
const paper = { newsroom, out: ".dateline/test/joined", clock };

test("what is joined of a part and of what another lacks is the paper that is printed as a whole, to the byte", () => {
  const out = resolve(paper.out);
  const { cache } = workplace({ DATELINE_CONTENT: newsroom });
  for (const path of [newsroom, paper.out, buildsOf(out), partsOf(out), cache]) rmSync(path, { recursive: true, force: true });
  cpSync(papers.cases.newsroom, newsroom, { recursive: true });
  const part = print(paper, "--shard", "1/3");
  assert.equal(part.code, 0, part.said);
  const files = Number(/Part 1 of 3: (\d+) files, in \.dateline\/test\/\.joined\.parts\/1-of-3\/\./.exec(part.said)?.[1]);
  assert.ok(files > 130, part.said);
  assert.ok(!existsSync(out), "nothing is published before the parts are joined");
  // Another machine knows nothing of this one.
  rmSync(cache, { recursive: true, force: true });
  const { code, said } = merge(paper);
  assert.equal(code, 0, said);
  assert.match(said, new RegExp(`${files} files from 3 parts, without parts 2 and 3, which are printed here\\.`));
  assert.deepEqual(differences(printedIn(out), printedIn(folderOf("cases"))), []);
  assert.ok(!existsSync(partsOf(out)));
});

test("a share that is none is named, and there is nothing to join", () => {
  const wrong = print(paper, "--shard", "3/2");
  assert.equal(wrong.code, 1);
  assert.match(wrong.said, /--shard is "3\/2", and only a part of at most 256, such as 3\/8/);
});
