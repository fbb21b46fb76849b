import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { papers } from "../paper.ts";

test("npm run dev shows what is not in print, and marks it", { timeout: 60_000 }, async () => {
  const { newsroom, clock } = papers.cases;
  const server = spawn(process.execPath, ["src/cli/dev.ts"], {
    env: { ...process.env, DATELINE_CONTENT: newsroom, SOURCE_DATE_EPOCH: String(Date.parse(clock) / 1000) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const address = await addressOf(server.stdout);
    const html = async (path: string) => (await fetch(new URL(path, address))).text();
    assert.match(await html("2024/04/20/hush-draft-quartz/"), /class="mark">\s*Draft/);
    assert.match(await html("2100/01/01/hush-century-gypsum/"), /class="mark">\s*Scheduled for January 1, 2100/);
    assert.match(await html("2024/01/15/hush-expired-talcum/"), /class="mark">\s*Expired/);
    assert.match(await html("rss.xml"), /<rss /);
    assert.match(await html("cases/atom.xml"), /<feed /);
    assert.match(await html("cases/feed.json"), /^\{"version":/);
    assert.match(await html("tags/pictures/rss.xml"), /<rss /);
    assert.match(await html("2024/04/25/golden-dateline/index.md"), /^# A golden dateline/);
    assert.match(await html("styleguide/"), /<h2[^>]*>Strip: beside, mirrored/);
  } finally {
    server.kill();
    await once(server, "exit");
  }
});

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/localhost:\d+\S*/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error("The server ended without saying where it serves.");
}
