import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { addToRecord } from "../../../src/newsroom/address-record.ts";
import { toLine } from "../../../src/newsroom/report-text.ts";
import { emptyFolder, load, only, path, publication, read, says, setUp, story } from "./desk.ts";

const first = "/2026/01/05/first/";
const record = (...addresses: string[]) => ({ "addresses.txt": `${addresses.join("\n")}\n` });

test("a paper in which everything stands where it stood is sound", async () => {
  const known = record(first, "/world/", "/science/", "/about/");
  const about = { "pages/about.md": "---\ntitle: About\ndescription: Who.\n---\n\nText.\n" };
  assert.deepEqual((await read({ ...known, ...about })).problems, []);
});

test("a renamed story is found, and the line that mends it is told", async () => {
  const files = { ...record(first), [path]: null, "articles/2026/01/second.md": story({ aliases: "[/old.html]" }) };
  const problem = only(await read(files));
  says(problem, { path: "articles/2026/01/second.md", field: "address", got: first, message: /nothing stands there any more/ });
  assert.match(toLine(problem), /in the fields of .*second\.md:\n {6}aliases: \[\/old\.html, \/2026\/01\/05\/first\/\]\n/);
  assert.match(toLine(problem), /redirects\.yaml, one of these:\n {6}\/2026\/01\/05\/first\/: \/2026\/01\/05\/second\/\n {6}.*\{ gone: /);
  const mended = story({ aliases: `[/old.html, ${first}]` });
  assert.deepEqual((await read({ ...files, "articles/2026/01/second.md": mended })).problems, []);
});

test("a story of another day is known by its slug among many", async () => {
  const moved = { [path]: story({ date: "2026-01-09" }), "articles/2026/01/other.md": story({ date: "2026-01-05" }) };
  assert.match(toLine(only(await read({ ...record(first), ...moved }))), /aliases: \[\/2026\/01\/05\/first\/\]/);
});

test("a story that is gone for good wants a line, and says where", async () => {
  const files = { ...record(first, "/2026/01/05/taken-away/") };
  const problem = only(await read(files));
  says(problem, { path: "redirects.yaml", got: "/2026/01/05/taken-away/" });
  assert.match(toLine(problem), /\n {2}in .*redirects\.yaml, one of these:\n {6}\/2026\/01\/05\/taken-away\/: \{ gone: /);
  for (const line of ['{ gone: "withdrawn" }', first])
    assert.deepEqual((await read({ ...files, "redirects.yaml": `/2026/01/05/taken-away/: ${line}\n` })).problems, []);
});

test("a story taken back to a draft is gone until it is public again", async () => {
  const files = { ...record(first), [path]: story({ draft: "true" }), "articles/2026/01/other.md": story() };
  says(only(await read(files)), { got: first });
  assert.deepEqual((await read({ ...files, "redirects.yaml": `${first}: { gone: withdrawn }\n` })).problems, []);
});

test("an expired or a scheduled story answers for its address", async () => {
  const other = { "articles/2026/01/other.md": story() };
  assert.deepEqual((await read({ ...record(first), ...other, [path]: story({ expires: "2026-02-01" }) })).problems, []);
  assert.deepEqual((await read({ ...record(first), ...other }, Date.parse("2026-01-01T00:00:00Z"))).problems, []);
});

test("an emptied subject, byline or series is gone by itself; a section is not", async () => {
  const { newsroom, problems } = await read(record("/tags/old/", "/authors/nobody/", "/series/past/", first));
  assert.deepEqual([problems, newsroom?.emptied], [[], ["/authors/nobody/", "/series/past/", "/tags/old/"]]);
  const renamed = { "publication.yaml": publication({ sections: "[{ id: globe, name: World }, { id: science, name: Science }]" }) };
  const problem = only(await read({ ...record("/world/", "/science/", first), ...renamed, [path]: story({ section: "globe" }) }));
  says(problem, { got: "/world/" });
  assert.ok(problem.lines?.includes("    /world/: /globe/"));
});

test("what builds have published since the record was written counts too", async () => {
  const folder = setUp();
  mkdirSync(join(folder, ".cache"));
  assert.equal(addToRecord(join(folder, ".cache"), ["/2026/01/05/taken-away/"]), 1);
  says(only(await load(folder)), { got: "/2026/01/05/taken-away/" });
});

test("a record that a merge has broken is told by its line", async () => {
  const broken = { "addresses.txt": `${first}\n<<<<<<< ours\n/2026/01/06/x/\n` };
  says((await read(broken)).problems[0] as never, { path: "addresses.txt", line: 2, got: "<<<<<<< ours" });
});

test("two branches that have both added to the record merge without a conflict", () => {
  const folder = emptyFolder();
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=desk", "-c", "user.email=desk@example.org", ...words], { cwd: folder });
  const add = (...addresses: string[]) => {
    addToRecord(join(folder, "content"), addresses);
    git("add", ".");
    git("commit", "-qm", "Record");
  };
  git("init", "-qb", "main");
  writeFileSync(join(folder, ".gitattributes"), readFileSync(".gitattributes"));
  add("/2026/01/01/a/", "/2026/01/09/z/");
  git("checkout", "-qb", "desk");
  add("/2026/01/05/b/", "/2026/01/06/c/");
  git("checkout", "-q", "main");
  add("/2026/01/05/d/", "/2026/01/10/e/");
  git("merge", "-q", "--no-edit", "desk");
  const merged = readFileSync(join(folder, "content/addresses.txt"), "utf8").trim().split("\n");
  assert.deepEqual(merged.sort(), [
    "/2026/01/01/a/",
    "/2026/01/05/b/",
    "/2026/01/05/d/",
    "/2026/01/06/c/",
    "/2026/01/09/z/",
    "/2026/01/10/e/",
  ]);
});
