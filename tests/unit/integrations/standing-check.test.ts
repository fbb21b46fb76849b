import assert from "node:assert/strict";
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mock, type TestContext, test } from "node:test";
import { checkNewsroom } from "../../../src/integrations/standing-check.ts";
import { addToRecord } from "../../../src/newsroom/address-record.ts";
import type { Workplace } from "../../../src/newsroom/workplace.ts";
import { emptyFolder, noon, path, setUp, story } from "../newsroom/desk.ts";

interface Desk extends Workplace {
  /** What a check at a clock says, and whether it has read the newsroom for it. */
  check(clock?: number): Promise<{ said: string[]; isRead: boolean }>;
}

/** A newsroom that has been checked, long after its files were written. */
async function desk(t: TestContext, files: Record<string, string> = {}): Promise<Desk> {
  mock.timers.enable({ apis: ["Date"], now: Date.now() + 10_000 });
  t.after(() => mock.timers.reset());
  const place = { newsroom: setUp(files), out: "out", cache: emptyFolder() };
  const check = async (clock = noon) => {
    let isRead = false;
    const { problems, files } = await checkNewsroom(place, clock, () => {
      isRead = true;
    });
    return { said: [`${files} files`, ...problems.map(({ line, field, message }) => `${line} ${field} ${message}`)], isRead };
  };
  assert.ok((await check()).isRead);
  return { ...place, check };
}

test("a check tells what the last one found while its newsroom is as it was", async (t) => {
  const { check } = await desk(t, { "articles/faulty.md": story({ date: "tomorrow" }) });
  const again = await check();
  assert.ok(!again.isRead);
  assert.equal(again.said.length, 2);
  assert.match(again.said[1] ?? "", /^4 date /);
});

const changes: Record<string, (desk: Desk) => unknown> = {
  "a file says something else with the size and times it had": ({ newsroom }) => {
    const file = join(newsroom, path);
    const { atime, mtime } = statSync(file);
    writeFileSync(file, readFileSync(file, "utf8").replace("A headline", "A HEADLINE"));
    utimesSync(file, atime, mtime);
  },
  "a file has gone": ({ newsroom }) => rmSync(join(newsroom, path)),
  "an address has been published": ({ cache }) => addToRecord(cache, ["/2020/01/01/lost/"]),
  "what was noted is damaged": ({ cache }) => {
    const noted = readFileSync(join(cache, "checked"));
    noted[noted.length - 3] = (noted[noted.length - 3] ?? 0) ^ 1;
    writeFileSync(join(cache, "checked"), noted);
  },
};
for (const [name, change] of Object.entries(changes)) {
  test(`a newsroom is read again when ${name}`, async (t) => {
    const at = await desk(t);
    change(at);
    assert.ok((await at.check()).isRead);
    assert.ok(!(await at.check()).isRead);
  });
}

test("a newsroom is read again at the hour a story is due, and before the last check", async (t) => {
  const { check } = await desk(t, { "articles/due.md": story({ title: "Due", date: "2026-06-01T13:00" }) });
  const hour = 3_600_000;
  assert.ok(!(await check(noon + hour - 1)).isRead);
  assert.ok((await check(noon + hour)).isRead);
  assert.ok((await check(noon)).isRead);
});

test("nothing is noted of a file that changed a moment ago", async (t) => {
  const { check } = await desk(t);
  mock.timers.reset();
  assert.ok((await check()).isRead);
  assert.ok((await check()).isRead);
});
