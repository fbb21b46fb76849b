import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

// Loaded before a program (`node --import`): the program's change number `DISK_FAULT_AT` of the disk kills it, or finds the disk full.
const at = Number(process.env["DISK_FAULT_AT"]);
const isFull = process.env["DISK_FAULT"] === "full";
const changes = [
  "renameSync",
  "symlinkSync",
  "linkSync",
  "rmSync",
  "rmdirSync",
  "unlinkSync",
  "mkdirSync",
  "writeFileSync",
  "utimesSync",
  "copyFileSync",
] as const;
let count = 0;

for (const name of changes) {
  const own = fs[name] as (...all: unknown[]) => unknown;
  Object.assign(fs, {
    [name](...all: unknown[]) {
      if (++count >= at && isFull && !name.startsWith("rm"))
        throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
      if (count === at && !isFull) process.kill(process.pid, "SIGKILL");
      return own.apply(fs, all);
    },
  });
}
syncBuiltinESMExports();
