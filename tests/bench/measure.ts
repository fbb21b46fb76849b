import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";

/** What a command took, with all processes it started. */
export interface Measurement {
  /** Seconds on the wall. */
  wall: number;
  /** Seconds of processor time, user and system. */
  cpu: number;
  /** Most memory resident at once, in MB. */
  peak: number;
}

const interval = 50;
// A server has more to do after its first page.
const settled = 3_000;
// The unit of times in /proc, whatever the kernel's own.
const ticksPerSecond = 100;

/** Runs a command to its end and measures it; throws with its output if it fails. Needs Linux. */
export async function measure(command: readonly string[], cwd: string, env: Record<string, string>): Promise<Measurement> {
  const [program = "", ...args] = command;
  const before = childrenSeconds();
  const started = performance.now();
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const hear = (text: Buffer) => {
    output = (output + text.toString()).slice(-10_000);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  let peak = 0;
  const watching = setInterval(() => {
    if (child.pid) peak = Math.max(peak, residentOf(child.pid));
  }, interval);
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve)).finally(() =>
    clearInterval(watching),
  );
  const wall = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}:\n${output}`);
  return { wall, cpu: childrenSeconds() - before, peak };
}

/** Starts a dev server and measures how long it takes until its front page is there, and after a change until that shows; throws if it ends. Needs Linux. */
export async function measureServer(
  command: readonly string[],
  cwd: string,
  env: Record<string, string>,
  change: () => void,
): Promise<Record<"first page" | "edit to visible", Measurement>> {
  const [program = "", ...args] = command;
  const started = performance.now();
  const server = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<never>((_, reject) =>
    server.once("close", (code) => reject(new Error(`${command.join(" ")} ended with ${code}`))),
  );
  ended.catch(() => {});
  try {
    const address = await Promise.race([addressOf(server.stdout), ended]);
    const read = async () => (await fetch(address)).text();
    const before = await Promise.race([read(), ended]);
    const first = performance.now() - started;
    await setTimeout(settled);
    const changed = performance.now();
    change();
    while ((await Promise.race([read(), ended])) === before) await setTimeout(interval / 2);
    const visible = performance.now() - changed;
    const peak = residentOf(server.pid ?? 0);
    return { "first page": { wall: first / 1000, cpu: NaN, peak }, "edit to visible": { wall: visible / 1000, cpu: NaN, peak } };
  } finally {
    server.kill();
    await once(server, "close").catch(() => {});
  }
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/localhost:\d+\S*/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error("The server ended without saying where it serves.");
}

/** Processor time of all ended children of this process and of theirs. */
function childrenSeconds(): number {
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

/** Resident memory of a process tree in MB: the sum of now, or the most its root ever had. */
function residentOf(root: number): number {
  const read = (pid: number, field: string) => {
    const match = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Number(match?.[1] ?? 0) * 1024;
  };
  try {
    const sum = treeOf(root).reduce((total, pid) => total + read(pid, "VmRSS"), 0);
    return Math.max(sum, read(root, "VmHWM")) / 1e6;
  } catch {
    // A process of the tree ended while it was read; the next look is 50 ms away.
    return 0;
  }
}

function treeOf(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(treeOf)];
}
