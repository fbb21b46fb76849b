import assert from "node:assert/strict";
import { mkdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { keepTimes } from "../../../src/integrations/keep-times.ts";
import { emptyFolder } from "../newsroom/desk.ts";

test("a file that says what it said keeps its time; one that does not, or is new, has its own", () => {
  const root = emptyFolder();
  const [last, next] = [join(root, "last"), join(root, "next")];
  const old = new Date("2020-01-01T00:00:00Z");
  for (const folder of [last, next]) mkdirSync(join(folder, "science"), { recursive: true });
  const write = (folder: string, name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    if (folder === last) utimesSync(join(folder, name), old, old);
  };
  for (const folder of [last, next]) write(folder, "science/rss.xml", "same");
  write(last, "rss.xml", "one");
  write(next, "rss.xml", "two");
  write(next, "new.xml", "new");
  mkdirSync(join(last, "new.xml"));
  keepTimes(next, last);
  assert.equal(statSync(join(next, "science/rss.xml")).mtimeMs, old.getTime());
  for (const name of ["rss.xml", "new.xml"]) assert.ok(statSync(join(next, name)).mtimeMs > old.getTime());
});
