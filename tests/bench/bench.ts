import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { copyDateline } from "./dateline.ts";
import { growthPlot } from "./growth.ts";
import { type Measurement, measure, measureServer } from "./measure.ts";
import { clock, createNewsroom, type GeneratedNewsroom } from "./newsroom.ts";
import { findPeers, type Peer } from "./peers.ts";
import { writePlainAstro } from "./plain-astro.ts";

interface Row extends Measurement {
  articles: number;
  system: string;
  step: string;
  pages: number;
  /** Load of the machine over the last minute; well above 1.5 somebody else was at work and the row says less. */
  load: number;
}

// Milliseconds. A check trusts no file that was written a moment ago.
const settled = 3_000;

const project = resolve(import.meta.dirname, "../..");
const steps: [string, (newsroom: GeneratedNewsroom) => void][] = [
  ["nothing changed", () => {}],
  ["one article edited", (newsroom) => newsroom.edit()],
  ["an old article edited", (newsroom) => newsroom.editOld()],
  ["one article added", (newsroom) => newsroom.add()],
];

const options = { only: { type: "string" }, plot: { type: "string" }, peers: { type: "boolean" } } as const;
const { values, positionals } = parseArgs({ allowPositionals: true, options });
const sizes = (positionals.length > 0 ? positionals : ["1000", "10000"]).map(Number);
const { only } = values;
if (sizes.some((size) => !Number.isInteger(size) || size < 1) || (only !== undefined && only !== "dateline" && only !== "plain")) {
  throw new Error("Usage: npm run bench -- [articles ...] [--only dateline|plain] [--peers] [--plot growth.svg]");
}

const env = { SOURCE_DATE_EPOCH: String(clock), ASTRO_TELEMETRY_DISABLED: "1", DATELINE_CONTENT: "content", DATELINE_OUT: "dist" };
const plain: Peer = {
  write: (site) => writePlainAstro(site, project),
  command: [process.execPath, "node_modules/astro/bin/astro.mjs", "build"],
};
const dateline: Peer = { write: (site) => copyDateline(site, project), command: commandOf("build") };
// The baseline first: every other row is shown in proportion to its cold build.
const peers = values.peers ? findPeers((line) => console.log(line)) : {};
const systems: readonly string[] = only ? [only] : ["plain", ...Object.keys(peers), "dateline"];
const machine = {
  cores: cpus().length,
  cpu: cpus()[0]?.model ?? "unknown",
  node: process.version,
  load: loadavg()[0] ?? 0,
  place: roomFor(Math.max(...sizes)),
};
console.log(`${machine.cores} cores, ${machine.cpu}, Node ${machine.node}; load ${machine.load.toFixed(1)} before; in ${machine.place}\n`);
console.log(toLine(["articles", "system", "step", "wall s", "CPU s", "peak MB", "pages", "pages/s", "wall ÷", "CPU ÷", "peak ÷", "load"]));
const rows: Row[] = [];
for (const articles of sizes) for (const system of systems) await build(system, articles);
for (const articles of systems.length > 1 ? sizes : []) comparePages(articles);
const record = join(project, ".dateline/bench.json");
mkdirSync(dirname(record), { recursive: true });
writeFileSync(record, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
if (values.plot) writeFileSync(values.plot, growthPlot(rows));

/** Builds one newsroom with one system, step by step, in a folder of its own. */
async function build(system: string, articles: number): Promise<void> {
  const folder = mkdtempSync(join(machine.place, `dateline-bench-${system}-`));
  const note = (step: string, measured: Measurement) => {
    const row: Row = { articles, system, step, pages: countPages(join(folder, "dist")), load: loadavg()[0] ?? 0, ...measured };
    rows.push(row);
    console.log(toLine(toCells(row)));
  };
  try {
    const newsroom = createNewsroom(join(folder, "content"), articles);
    const { write, command } = peers[system] ?? (system === "plain" ? plain : dateline);
    write(folder);
    const run = (command: readonly string[]) => measure(command, folder, env);
    // The baseline and the peers draw no cards for link previews: what they cost has a row of its own.
    if (system === "dateline") {
      const check = commandOf("check:content");
      await setTimeout(settled);
      note("check, cold", await run(check));
      note("check, nothing changed", await run(check));
      newsroom.edit();
      note("check, one edited", await run(check));
      note("cold, cards too", await run(command));
      forget(folder);
    }
    note("cold", await run(command));
    for (const [step, change] of steps) {
      change(newsroom);
      note(step, await run(command));
    }
    if (system === "dateline") {
      for (const [step, measured] of Object.entries(await measureServer(commandOf("dev"), folder, env, () => newsroom.add())))
        note(`dev, ${step}`, measured);
    }
  } catch (error) {
    if (!(system in peers)) throw error;
    console.log(`${system} did not finish: ${(error as Error).message.slice(0, 500)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes away all that builds have left in a folder, but the cards. */
function forget(folder: string): void {
  for (const name of ["dist", ".dist.builds", ".astro"]) rmSync(join(folder, name), { recursive: true, force: true });
  const cache = join(folder, ".dateline");
  for (const entry of existsSync(cache) ? readdirSync(cache, { recursive: true, withFileTypes: true }) : [])
    if (entry.name !== "cards" && entry.parentPath !== cache && !entry.parentPath.includes(`${sep}cards`))
      rmSync(join(entry.parentPath, entry.name), { recursive: true, force: true });
}

/** What `npm run` runs of a name, without npm's own time. */
function commandOf(name: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as { scripts: Record<string, string> };
  return [process.execPath, ...(scripts[name] ?? "").split(" ").slice(1)];
}

/** Memory if there is room, else the disk's folder for temporary files: a disk that is busy deleting the last build makes the next one slow. */
function roomFor(articles: number): string {
  const memory = "/dev/shm";
  const room = existsSync(memory) ? statfsSync(memory) : { bavail: 0, bsize: 0 };
  return room.bavail * room.bsize > articles * 200_000 + 100e6 ? memory : tmpdir();
}

/** Says whether both systems made as many pages; throws if they differ by more than one in a hundred. */
function comparePages(articles: number): void {
  const [plain = 0, dateline = 0] = ["plain", "dateline"].map((system) => coldRow(system, articles)?.pages);
  const apart = Math.abs(plain - dateline) / plain;
  const verdict = `${articles} articles: ${dateline} pages, baseline ${plain}, ${(apart * 100).toFixed(2)} % apart`;
  if (apart > 0.01) throw new Error(`${verdict}: more than 1 %, the ratios say nothing.`);
  console.log(verdict);
}

function toCells(row: Row): string[] {
  const base = coldRow("plain", row.articles);
  const ratio = (of: keyof Measurement) => (base && !Number.isNaN(row[of]) ? (row[of] / base[of]).toFixed(2) : "–");
  return [
    String(row.articles),
    row.system,
    row.step,
    row.wall.toFixed(1),
    Number.isNaN(row.cpu) ? "–" : row.cpu.toFixed(1),
    row.peak.toFixed(0),
    String(row.pages),
    (row.pages / row.wall).toFixed(0),
    ratio("wall"),
    ratio("cpu"),
    ratio("peak"),
    row.load.toFixed(1),
  ];
}

function toLine(cells: readonly string[]): string {
  return cells.map((cell, column) => (column === 1 || column === 2 ? cell.padEnd(column * 10) : cell.padStart(8))).join("  ");
}

function coldRow(system: string, articles: number): Row | undefined {
  return rows.find((row) => row.system === system && row.articles === articles && row.step === "cold");
}

function countPages(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.name === "index.html").length;
}
