import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { closureOf, lockFaults, needsOf, readLock } from "../integrations/lockfile.ts";

// What the project is made of: how much, from where, under which licences; and the list of it all as CycloneDX.
const file = ".dateline/sbom.json";
const lock = readLock();
const faults = lockFaults(lock);
const ours = closureOf(lock, needsOf(lock[""])).size;
const bare = closureOf(lock, ["astro"]).size;
console.log(
  `${ours} packages print a paper; Astro alone is ${bare} of them. ${Object.keys(lock).length - 1} are locked, for all systems and tests.`,
);
for (const fault of faults) console.error(`error  package-lock.json  ${fault}`);

const { status, stdout, stderr } = spawnSync("npm", ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--omit", "dev"], {
  encoding: "utf8",
  maxBuffer: 100_000_000,
  shell: process.platform === "win32",
});
if (status === 0) {
  mkdirSync(".dateline", { recursive: true });
  writeFileSync(file, stdout);
  const { components } = JSON.parse(stdout) as { components: unknown[] };
  console.log(`The bill of materials has ${components.length} components: ${file}`);
} else console.error(stderr);
process.exitCode = faults.length > 0 || status !== 0 ? 1 : 0;
