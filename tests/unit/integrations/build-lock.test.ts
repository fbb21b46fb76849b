import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { holdLock } from "../../../src/integrations/build-lock.ts";
import { emptyFolder } from "../newsroom/desk.ts";

test("a lock is one process's until it lets go", () => {
  const file = join(emptyFolder(), "a", "lock");
  const held = holdLock(file);
  assert.ok(held);
  assert.equal(holdLock(file), undefined);
  held.letGo();
  holdLock(file)?.letGo();
});

test("a process that is killed lets go", () => {
  const file = join(emptyFolder(), "lock");
  const code = `import { holdLock } from ${JSON.stringify(join(process.cwd(), "src/integrations/build-lock.ts"))};
    console.log(holdLock(${JSON.stringify(file)}) !== undefined); process.kill(process.pid, "SIGKILL");`;
  const { stdout, signal } = spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  assert.deepEqual([stdout, signal], ["true\n", "SIGKILL"]);
  const held = holdLock(file);
  assert.ok(held);
  held.letGo();
});
