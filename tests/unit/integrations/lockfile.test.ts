import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { closureOf, type Lock, lockFaults, needsOf, readLock } from "../../../src/integrations/lockfile.ts";

const sound = { integrity: "sha512-a", license: "MIT" };

test("every package comes from the registry, as it was, runs no script and may be used", () => {
  assert.deepEqual(lockFaults(readLock()), []);
  assert.match(readFileSync(".npmrc", "utf8"), /^ignore-scripts=true$/m);
});

test("what must not be in a lockfile is told", () => {
  const faults = (pack: Lock[string]) => lockFaults({ "": {}, "node_modules/a": { ...sound, ...pack } });
  assert.deepEqual(faults({}), []);
  assert.deepEqual(faults({ resolved: "git+ssh://git@a.example/b.git" }), [
    "node_modules/a comes from elsewhere: git+ssh://git@a.example/b.git",
  ]);
  assert.deepEqual(faults({ integrity: "sha1-a" }), ["node_modules/a has no digest"]);
  assert.deepEqual(faults({ hasInstallScript: true }), ["node_modules/a runs a script when it is installed"]);
  assert.deepEqual(faults({ license: "AGPL-3.0-only OR (MIT AND Zlib)" }), []);
  assert.deepEqual(faults({ license: "MIT AND AGPL-3.0-only" }), ["node_modules/a is under the licence MIT AND AGPL-3.0-only"]);
  assert.deepEqual(faults({ license: "" }), ["node_modules/a is under the licence nobody names"]);
});

test("a package needs the nearest of a name, and is counted once", () => {
  const lock: Lock = {
    "": { dependencies: { a: "1", b: "1" } },
    "node_modules/a": { dependencies: { c: "2" } },
    "node_modules/a/node_modules/c": { dependencies: { b: "1" } },
    "node_modules/b": { dependencies: { c: "1" }, optionalDependencies: { d: "1" } },
    "node_modules/c": {},
    "node_modules/d": {},
  };
  const isInstalled = (folder: string) => folder !== "node_modules/d";
  assert.deepEqual([...closureOf(lock, ["a"], isInstalled)].length, 4);
  assert.equal(closureOf(lock, needsOf(lock[""]), isInstalled).size, 4);
});
