import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
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
  for (const port of ["abc", "-1", "80.5", "99999"]) {
    const { status, lines } = said("preview", { PORT: port });
    assert.deepEqual([status, lines], [1, [`PORT is "${port}", and only a whole number from 1 to 65535 can be a port.`]]);
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
