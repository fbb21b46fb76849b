import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { papers } from "../paper.ts";

type Page = (path: string) => Promise<string>;

/** Serves a newsroom to whoever writes in it. */
async function serve(newsroom: string, visit: (html: Page) => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, ["src/cli/dev.ts"], {
    env: { ...process.env, DATELINE_CONTENT: newsroom, SOURCE_DATE_EPOCH: String(Date.parse(papers.cases.clock) / 1000) },
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    const address = await addressOf(server.stdout);
    await visit(async (path) => (await fetch(new URL(path, address))).text());
  } finally {
    server.kill();
    await once(server, "exit");
  }
}

test("npm run dev shows what is not in print, and marks it", { timeout: 60_000 }, () =>
  serve(papers.cases.newsroom, async (html) => {
    assert.match(await html("2024/04/20/hush-draft-quartz/"), /class="mark">\s*Draft/);
    assert.match(await html("2100/01/01/hush-century-gypsum/"), /class="mark">\s*Scheduled for January 1, 2100/);
    assert.match(await html("2024/01/15/hush-expired-talcum/"), /class="mark">\s*Expired/);
    assert.match(await html("rss.xml"), /<rss /);
    assert.match(await html("cases/atom.xml"), /<feed /);
    assert.match(await html("cases/feed.json"), /^\{"version":/);
    assert.match(await html("tags/pictures/rss.xml"), /<rss /);
    assert.match(await html("2024/04/25/golden-dateline/index.md"), /^# A golden dateline/);
    assert.match(await html("styleguide/"), /<h2[^>]*>Strip: beside, mirrored/);
  }),
);

test("npm run dev shows each change of a newsroom", { timeout: 60_000 }, async (t) => {
  const newsroom = mkdtempSync(join(tmpdir(), "dev-"));
  t.after(() => rmSync(newsroom, { recursive: true }));
  cpSync(papers.cases.newsroom, newsroom, { recursive: true });
  const file = join(newsroom, "articles/2024/dev-orpiment.md");
  const page = "2024/04/24/dev-orpiment/";
  const story = (title: string) => `---\ntitle: ${title}\ndescription: Of change.\ndate: 2024-04-24\nsection: cases\n---\n\nA sentence.\n`;
  await serve(newsroom, async (html) => {
    const comesTo = async (path: string, words: string, isThere = true) => {
      while ((await html(path)).includes(words) !== isThere) await setTimeout(100);
    };
    await comesTo("cases/", "Orpiment", false);
    for (const title of ["Orpiment is new", "Orpiment is edited", "Orpiment is edited again"]) {
      writeFileSync(file, story(title));
      await comesTo(page, `>${title}</h1>`);
    }
    writeFileSync(file, story("[Orpiment has a fault"));
    await comesTo(page, "Orpiment", false);
    writeFileSync(file, story("Orpiment is mended"));
    await comesTo(page, ">Orpiment is mended</h1>");
    await comesTo("cases/", "Orpiment is mended");
    rmSync(file);
    await comesTo("cases/", "Orpiment", false);
    mkdirSync(join(newsroom, "articles/2024/new-folder"));
    writeFileSync(join(newsroom, "articles/2024/new-folder/orpiment.md"), story("Orpiment in a folder"));
    await comesTo("cases/", "Orpiment in a folder");
  });
});

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/localhost:\d+\S*/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error("The server ended without saying where it serves.");
}
