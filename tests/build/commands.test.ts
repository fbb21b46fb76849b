import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { papers } from "../paper.ts";

const { newsroom, out } = papers.sample;
const environment = { ...process.env, DATELINE_CONTENT: newsroom, DATELINE_OUT: out };

test("a setting that is none is told in one line", () => {
  const said = (command: string, env: Record<string, string>) => {
    const { status, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`], {
      encoding: "utf8",
      env: { ...environment, ...env },
    });
    return { status, lines: stderr.trim().split("\n") };
  };
  for (const command of ["check-content", "start"]) {
    const { status, lines } = said(command, { SOURCE_DATE_EPOCH: "abc" });
    assert.deepEqual([status, lines.length], [1, 1], command);
    assert.match(lines[0] ?? "", /^SOURCE_DATE_EPOCH is "abc", and only/);
  }
  const { status, lines } = said("preview", { PORT: "abc" });
  assert.deepEqual([status, lines], [1, ['PORT is "abc", and only a whole number from 1 to 65535 can be a port.']]);
});

test("npm run new begins a story that the door lets in, whatever its headline", () => {
  const newsroom = ".dateline/test/new-newsroom";
  const env = { ...process.env, DATELINE_CONTENT: newsroom, SOURCE_DATE_EPOCH: "1714053600" };
  const run = (command: string, ...args: string[]) =>
    spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], { encoding: "utf8", env });
  rmSync(newsroom, { recursive: true, force: true });
  mkdirSync(newsroom, { recursive: true });
  cpSync(join(papers.cases.newsroom, "publication.yaml"), join(newsroom, "publication.yaml"));
  cpSync(join(papers.cases.newsroom, "media"), join(newsroom, "media"), { recursive: true });
  cpSync(join(papers.cases.newsroom, "pages"), join(newsroom, "pages"), { recursive: true });
  try {
    for (const [headline, name] of [
      ["Page", "the-page.md"],
      ["Index", "the-index.md"],
      ["What's  next: “10%” of #1?", "what-s-next-10-of-1.md"],
      ["word ".repeat(60), undefined],
      ["Übergrößenträgerin ".repeat(20), undefined],
      ["---", null],
      ["A\u0007 bell", null],
      ["", null],
    ] as const) {
      const { status, stdout, stderr } = run("new", headline);
      if (name === null) assert.match(stderr, /^(The headline holds a control character|A story needs a headline)[^\n]*\n$/, headline);
      else assert.match(stdout, new RegExp(`articles/2024/04/${name ?? "[^/\n]{20,200}\\.md"}\nA draft`), headline);
      assert.equal(status, name === null ? 2 : 0);
    }
    const { stdout } = run("check-content", "--format", "json");
    const problems = (JSON.parse(stdout) as { path: string; message: string }[]).filter((problem) => problem.path.includes("articles/"));
    assert.deepEqual(problems, []);
  } finally {
    rmSync(newsroom, { recursive: true });
  }
});

test("a port that is taken is told, and the paper is served at the next", { timeout: 60_000 }, async () => {
  const other = createServer().listen(0, "localhost");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const server = spawn(process.execPath, ["src/cli/preview.ts"], { env: { ...environment, PORT: String(port) }, stdio: "pipe" });
  try {
    let said = "";
    for await (const part of server.stdout) {
      said += String(part);
      if (said.includes("Ctrl+C")) break;
    }
    assert.match(
      said,
      new RegExp(`Port ${port} is taken by another program, so the next free one is used\\.\nThe paper is served at http://localhost:`),
    );
    const address = /http:\/\/localhost:\d+\S*/.exec(said)?.[0] ?? "";
    assert.notEqual(new URL(address).port, String(port));
    assert.match(await (await fetch(address)).text(), /The Meridian/);
  } finally {
    server.kill();
    other.close();
    if (server.exitCode === null) await once(server, "exit");
  }
});

test("npm run due tells what is next, in words and for programs", () => {
  const env = {
    ...environment,
    SOURCE_DATE_EPOCH: String(Date.parse("2024-04-25T14:00:00Z") / 1000),
    DATELINE_CONTENT: papers.cases.newsroom,
  };
  const run = (...args: string[]) => spawnSync(process.execPath, ["src/cli/due.ts", ...args], { encoding: "utf8", env });
  const { at, stories } = JSON.parse(run("--format", "json").stdout) as { at: string; stories: { path: string; change: string }[] };
  assert.match(at, /^2024-04-2\dT\d\d:\d\d:00-04:00$/);
  const text = run();
  assert.equal(text.status, 0);
  assert.ok(text.stdout.startsWith(`Due ${at.slice(0, 10)} at ${at.slice(11, 16)} (America/New_York), in `));
  for (const { path, change } of stories) assert.ok(text.stdout.includes(`${change === "live" ? "goes live" : "expires"}: ${path}`));
  assert.equal(run("--format", "xml").status, 2);
});

test("a host nobody knows is told before anything is printed", () => {
  const { status, stderr } = spawnSync(process.execPath, ["src/cli/build.ts", "--target", "apache"], {
    encoding: "utf8",
    env: environment,
  });
  assert.equal(status, 1);
  assert.match(stderr, /^--target is "apache", and the hosts are portable, netlify, cloudflare, vercel, github, s3, nginx, caddy\.$/m);
});
