import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { clearAway, nextFolder } from "../../../src/integrations/swap.ts";
import { buildsOf, outFolder } from "../../../src/newsroom/out-folder.ts";
import { emptyFolder } from "../newsroom/desk.ts";
import { clock, paper, publishPaper, read, write } from "./numbered-paper.ts";

test("a finished build takes the place of the last one, which stays beside it until the next", () => {
  const out = join(emptyFolder(), "dist");
  for (let number = 1; number <= 4; number++) {
    publishPaper(out, number);
    assert.equal(read(out), number);
  }
  assert.equal(readlinkSync(out), join(".dist.builds", "4"));
  assert.deepEqual(readdirSync(buildsOf(out)).sort(), ["3", "3.json", "4", "4.json", "cache", "delta.json"]);
});

test("a plain folder gives way to the link; an empty one leaves nothing behind", () => {
  for (const files of [{}, paper(1)]) {
    const out = join(emptyFolder(), "dist");
    mkdirSync(out);
    write(out, files);
    publishPaper(out, 2);
    assert.equal(read(out), 2);
    assert.ok(lstatSync(out).isSymbolicLink());
    assert.equal(existsSync(join(out, "_astro/style.1.css")), "index.html" in files);
  }
});

test("a link of the engineer's own stays, and the folder it leads to is published", () => {
  const root = emptyFolder();
  mkdirSync(join(root, "www/paper"), { recursive: true });
  symlinkSync("www/paper", join(root, "dist"));
  for (const number of [1, 2]) {
    publishPaper(outFolder(join(root, "dist")), number);
    assert.equal(read(join(root, "dist")), number);
  }
  assert.equal(readlinkSync(join(root, "dist")), "www/paper");
  assert.equal(readlinkSync(join(root, "www/paper")), join(".paper.builds", "2"));
});

/** Publishes edition 2 in a process whose disk fails at its change number `at`; false once there are not so many. */
function publishOnFaultyDisk(out: string, at: number, fault: "kill" | "full"): boolean {
  const here = import.meta.dirname;
  const code = `import { finishBuild, readBuild } from ${JSON.stringify(join(process.cwd(), "src/integrations/finish-build.ts"))};
    import { publish } from ${JSON.stringify(join(process.cwd(), "src/integrations/swap.ts"))};
    finishBuild(readBuild(${JSON.stringify(out)}, ${JSON.stringify(join(buildsOf(out), "cache"))}), ${clock}, new Map()); publish(${JSON.stringify(out)});`;
  clearAway(out);
  write(nextFolder(out), paper(2));
  const { status } = spawnSync(process.execPath, ["--import", join(here, "faulty-disk.ts"), "--input-type=module", "-e", code], {
    env: { ...process.env, DISK_FAULT_AT: String(at), DISK_FAULT: fault },
  });
  return status !== 0;
}

for (const [fault, before] of [
  ["kill", "a link"],
  ["kill", "a plain folder"],
  ["full", "a link"],
] as const)
  test(`a build that ends at any change of the disk (${fault}) over ${before} leaves one whole edition`, (t) => {
    let moments = 0;
    for (let at = 1; ; at++) {
      const out = join(emptyFolder(), "dist");
      if (before === "a link") publishPaper(out, 1);
      else write(out, paper(1));
      if (!publishOnFaultyDisk(out, at, fault)) break;
      moments++;
      // Between a plain folder and its link there is an instant without either, which the next build ends.
      if (before === "a plain folder" && !existsSync(out)) clearAway(out);
      assert.ok([1, 2].includes(read(out)), `change ${at}`);
      publishPaper(out, 3);
      assert.equal(read(out), 3, `after change ${at}`);
      assert.deepEqual(
        readdirSync(buildsOf(out)).filter((name) => /next|link|before/.test(name)),
        [],
      );
    }
    t.diagnostic(`${moments} moments`);
    assert.ok(moments >= 5);
  });

test("a reader meets a whole edition at every moment of a hundred swaps", async () => {
  const out = join(emptyFolder(), "dist");
  publishPaper(out, 1);
  const readings = new Int32Array(new SharedArrayBuffer(4));
  const publisher = new Worker(join(import.meta.dirname, "hundred-swaps.ts"), { workerData: { out, readings } });
  const end = once(publisher, "exit").then(([code]) => code as number);
  const seen = new Set<number>();
  let code: number | undefined;
  end.then((ended) => (code = ended));
  while (code === undefined) {
    seen.add(read(out));
    Atomics.add(readings, 0, 1);
    Atomics.notify(readings, 0);
    await setImmediate();
  }
  assert.equal(await end, 0);
  assert.equal(read(out), 101);
  assert.ok(seen.size > 50, `${seen.size} editions were seen`);
});
