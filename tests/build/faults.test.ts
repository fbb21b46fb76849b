import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { buildsOf } from "../../src/newsroom/out-folder.ts";
import { workplace } from "../../src/newsroom/workplace.ts";
import { setUp, story } from "../unit/newsroom/desk.ts";
import { bytesIn, differences } from "./dist.ts";

let newsroom: string;
let out: string;
let environment: NodeJS.ProcessEnv;

/** Begins a build; what it says is read to its end. */
function begin(
  more: NodeJS.ProcessEnv = {},
  command = process.execPath,
  ...first: string[]
): { build: ChildProcess; said: Promise<string> } {
  const build = spawn(command, [...first, join("src", "cli", "build.ts")], {
    env: { ...environment, ...more },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [build.stdout, build.stderr]) stream?.on("data", (text) => (said += text));
  return { build, said: once(build, "close").then(() => said) };
}

async function print(): Promise<string> {
  const { build, said } = begin();
  await said;
  assert.equal(build.exitCode, 0, await said);
  return said;
}

const edit = (headline: string) => writeFileSync(join(newsroom, "articles/2026/01/first.md"), story({ title: headline }));

describe("a build that fails", () => {
  before(async () => {
    newsroom = setUp();
    out = join(newsroom, "../", `${resolve(newsroom).split("/").at(-1)}-paper`);
    environment = { ...process.env, DATELINE_CONTENT: newsroom, DATELINE_OUT: out, SOURCE_DATE_EPOCH: "1780329600", NO_COLOR: "1" };
    await print();
  });
  after(() => {
    for (const folder of [out, buildsOf(out), workplace(environment).cache]) rmSync(folder, { recursive: true, force: true });
  });

  test("when it is killed leaves what is served as it was, and the next one cleans up", async (t) => {
    const served = bytesIn(out);
    edit("Another headline");
    const started = performance.now();
    await print();
    const whole = performance.now() - started;
    edit("A third headline");
    const then = bytesIn(out);
    assert.notDeepEqual(differences(then, served), []);
    let killed = 0;
    for (const part of [0.3, 0.6]) {
      const { build, said } = begin();
      await setTimeout(whole * part);
      build.kill("SIGKILL");
      await said;
      if (build.signalCode === "SIGKILL") {
        killed++;
        assert.deepEqual(differences(bytesIn(out), then), [], `killed after ${part} of its time`);
      } else t.diagnostic(`done after ${part} of the time of the one before`);
    }
    assert.ok(killed > 0);
    await print();
    assert.match(String(bytesIn(out).get("index.html")), /A third headline/);
    assert.deepEqual(
      readdirSync(buildsOf(out)).filter((name) => /next|link|before/.test(name)),
      [],
    );
  });

  test("for want of room says so and leaves what is served as it was", async () => {
    const served = bytesIn(out);
    edit("A headline for which there is no room");
    // A file may have no more than so many blocks of 512 bytes: the next larger one fails as on a full disk.
    const { build, said } = begin({}, "sh", "-c", 'trap "" XFSZ; ulimit -f 8; exec "$0" "$@"', process.execPath);
    assert.match(await said, /Nothing was published; the last good paper is untouched/);
    assert.notEqual(build.exitCode, 0);
    assert.deepEqual(differences(bytesIn(out), served), []);
    assert.ok(!existsSync(join(buildsOf(out), "next")));
  });

  test("because another is at work says so, and the other one is published", async () => {
    edit("The first of two");
    const one = begin();
    // Both begin at once; which of them works is the machine's choice.
    const two = begin();
    const said = await Promise.all([one.said, two.said]);
    assert.deepEqual([one.build.exitCode, two.build.exitCode].sort(), [0, 1], said.join("\n"));
    assert.match(said.find((text) => text.includes("Another build")) ?? "", /Another build is at work here/);
    assert.match(String(bytesIn(out).get("index.html")), /The first of two/);
  });
});
