import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { papers, print, write } from "../../tests/paper.ts";
import { findBrowser } from "../integrations/browser.ts";

// Every test there is; the last line counts them. `npm test -- unit` runs one kind.
const kinds = process.argv.slice(2);
const wanted = (kind: string) => kinds.length === 0 || kinds.includes(kind);
// Each build of a test begins by reading the same code.
process.env["NODE_COMPILE_CACHE"] ??= resolve(".dateline/compiled");
const counts = { passed: 0, failed: 0, skipped: 0 };

// The unit tests keep one core busy.
const checking = kinds.length === 0 ? checks().map(check) : [];
if (wanted("unit")) await nodeTests(globSync("tests/unit/**/*.test.ts"));
await Promise.all(checking);
if (wanted("build") || wanted("browser")) for (const name of Object.keys(papers) as (keyof typeof papers)[]) await printPaper(name);
if (wanted("build")) {
  const files = globSync("tests/build/**/*.test.ts");
  // Two builds at once are refused, so those that print take turns, and the others read what is printed meanwhile.
  const printers = files.filter((file) => /\b(print(ed)?|walk)\(|cli\//.test(readFileSync(file, "utf8")));
  await Promise.all([nodeTests(printers, "process"), nodeTests(files.filter((file) => !printers.includes(file)))]);
}
if (wanted("browser")) browserTests();

console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`);
// Where every program a test needs has been installed, none may be skipped.
process.exitCode = counts.failed > 0 || counts.passed === 0 || (process.env["CI"] && counts.skipped > 0) ? 1 : 0;

function checks(): [string, string, string[]][] {
  return [
    ["format and lint", "biome", ["check", "."]],
    ["types", "astro", ["check", "--silent"]],
    ["content", process.execPath, ["src/cli/check-content.ts"]],
  ];
}

/** A check that passes or fails as a whole. */
async function check([name, command, args]: [string, string, string[]]): Promise<void> {
  const checker = spawn(command, args, { stdio: "inherit", env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" } });
  const [status] = await once(checker, "close");
  count(status === 0, name);
}

async function printPaper(name: keyof typeof papers): Promise<void> {
  await write(papers[name]);
  const { code, said } = print(papers[name]);
  if (code !== 0) console.error(said);
  count(code === 0, `the paper of ${papers[name].newsroom} is printed`);
}

function count(passed: boolean, name: string): void {
  counts[passed ? "passed" : "failed"]++;
  console.log(`${passed ? "✔" : "✖"} ${name}`);
}

/** Runs files of tests one after the other, in this process unless said otherwise: to start one for each takes longer than most tests. */
async function nodeTests(files: string[], isolation: "none" | "process" = "none"): Promise<void> {
  const stream = run({ files: files.sort(), isolation, concurrency: false });
  stream.on("test:pass", (test) => {
    if (test.details.type === "suite") return;
    counts[test.skip === undefined && test.todo === undefined ? "passed" : "skipped"]++;
  });
  stream.on("test:fail", (test) => {
    if (test.details.type !== "suite") counts.failed++;
  });
  const report = stream.compose(new spec());
  for await (const part of report) process.stdout.write(part);
}

function browserTests(): void {
  const browser = findBrowser();
  const results = ".dateline/test/browser.json";
  rmSync(results, { force: true });
  spawnSync("playwright", ["test", "--config", "tests/browser/playwright.config.ts"], {
    stdio: "inherit",
    env: { ...process.env, ...(browser ? { DATELINE_BROWSER: browser } : {}), PLAYWRIGHT_JSON_OUTPUT_FILE: results },
  });
  if (!existsSync(results)) {
    count(false, "the browser tests could run");
    return;
  }
  const { stats } = JSON.parse(readFileSync(results, "utf8")) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  counts.passed += stats.expected;
  counts.failed += stats.unexpected + stats.flaky;
  counts.skipped += stats.skipped;
}
