import assert from "node:assert/strict";
import { cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { papers, print } from "../paper.ts";
import { bytesIn, differences } from "./dist.ts";

const newsroom = ".dateline/test/whole-newsroom";
const clock = papers.cases.clock;

before(() => cpSync(papers.cases.newsroom, newsroom, { recursive: true }));
after(() => rmSync(newsroom, { recursive: true, force: true }));

test("a build never replaces the newsroom, what holds it or what lies in it", () => {
  const whole = bytesIn(newsroom);
  for (const out of [newsroom, ".dateline/test", join(newsroom, "articles"), join(newsroom, "printed"), ".", "/"]) {
    const { code, said } = print({ newsroom, out, clock });
    assert.equal(code, 1, out);
    assert.match(said, /output: (is|holds|lies in) .*DATELINE_OUT/, out);
    assert.deepEqual(differences(bytesIn(newsroom), whole), [], out);
    assert.ok(existsSync("package.json"));
  }
});

test("a build never replaces a folder of somebody's own files", () => {
  const out = join(newsroom, "../letters");
  cpSync(join(newsroom, "media"), out, { recursive: true });
  writeFileSync(join(out, "index.html"), "mine");
  try {
    const letters = bytesIn(out);
    const { code, said } = print({ newsroom, out, clock });
    assert.equal(code, 1);
    assert.match(said, /letters:1:1 {2}output: holds files but no paper, and a build would delete them/);
    assert.deepEqual(differences(bytesIn(out), letters), []);
  } finally {
    rmSync(out, { recursive: true });
  }
});
