import assert from "node:assert/strict";
import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { finishBuild, readBuild, readLast } from "../../../src/integrations/finish-build.ts";
import { lookAtInputs } from "../../../src/integrations/inputs.ts";
import { sealOf } from "../../../src/integrations/proven-pages.ts";
import { noteStanding, standingPaper } from "../../../src/integrations/standing-paper.ts";
import { clearAway, nextFolder, publish } from "../../../src/integrations/swap.ts";
import { buildsOf } from "../../../src/newsroom/out-folder.ts";
import type { Workplace } from "../../../src/newsroom/workplace.ts";
import { emptyFolder } from "../newsroom/desk.ts";
import { clock, paper, write } from "./numbered-paper.ts";

const hour = 3_600_000;
const census = { pages: 2, files: 4, bytes: 20_000 };
const files = {
  "publication.yaml": "name: The Test",
  "articles/a.md": "A",
  "articles/picture.svg": "<svg/>",
  ".git/HEAD": "main",
  ".shared/c.md": "C",
};

/** Gives files times of long ago, so that their times tell of each later change. */
function settle(newsroom: string, ...names: string[]): void {
  for (const name of names) utimesSync(join(newsroom, name), clock / 1000, clock / 1000);
}

interface Desk extends Workplace {
  /** Whether a build at a clock would leave the paper as it stands. */
  stands(at?: number, target?: string): Promise<boolean>;
  change(name: string, text: string): void;
}

/** A newsroom whose paper has been published and noted; `meanwhile` happens while it is built. */
async function desk(meanwhile: (newsroom: string) => void = () => {}): Promise<Desk> {
  const folder = emptyFolder();
  const place: Workplace = { newsroom: join(folder, "newsroom"), out: join(folder, "dist"), cache: join(folder, "cache") };
  const { newsroom, out, cache } = place;
  mkdirSync(cache);
  write(newsroom, files);
  settle(newsroom, ...Object.keys(files));
  symlinkSync("../.shared/c.md", join(newsroom, "articles/c.md"));
  // A file's change is told by a time that nobody can set: here the machine's clock is ahead of it.
  const look = (target: string) => lookAtInputs(place, target, Date.now() + 5_000);
  const before = await look("nginx");
  write(nextFolder(out), paper(1));
  const build = readBuild(out, cache);
  finishBuild(build, clock, new Map());
  publish(out);
  meanwhile(newsroom);
  const { manifest } = build;
  noteStanding(before, await look("nginx"), cache, { clock, until: clock + hour, seal: sealOf(manifest), said: [], problems: "", census });
  return {
    ...place,
    async stands(at = clock, target = "nginx") {
      clearAway(out);
      return standingPaper(await look(target), readLast(out, cache), cache, at) !== undefined;
    },
    change: (name, text) => writeFileSync(join(newsroom, name), text),
  };
}

test("a paper stands while its newsroom is as it was, until the hour at which it would say something else", async () => {
  const { stands, change } = await desk();
  assert.ok(await stands());
  assert.ok(await stands(clock + hour - 1));
  assert.ok(!(await stands(clock + hour)));
  assert.ok(!(await stands(clock - 1)));
  assert.ok(!(await stands(clock, "netlify")));
  change(".git/HEAD", "other");
  assert.ok(await stands());
});

test("it stands no longer once a file has changed, is new or has gone, even with the size and times it had", async () => {
  for (const edit of [
    ({ newsroom, change }: Desk) => {
      change("articles/a.md", "B");
      settle(newsroom, "articles/a.md");
    },
    ({ change }: Desk) => change("articles/picture.svg", "<svg />"),
    ({ change }: Desk) => change("articles/b.md", "B"),
    ({ newsroom }: Desk) => rmSync(join(newsroom, "articles/a.md")),
    ({ change }: Desk) => change(".shared/c.md", "D"),
  ]) {
    const at = await desk();
    edit(at);
    assert.ok(!(await at.stands()));
  }
});

test("it does not stand where its own files are not what was published", async () => {
  for (const edit of [
    ({ out }: Desk) => writeFileSync(join(out, "about/index.html"), "About me"),
    ({ out }: Desk) => rmSync(join(out, "live/edition.json")),
    ({ out }: Desk) => writeFileSync(join(out, "stray.html"), "Stray"),
    ({ out }: Desk) => rmSync(out),
    ({ cache }: Desk) => writeFileSync(join(cache, "standing.json"), "{"),
    ({ out }: Desk) => rmSync(buildsOf(out), { recursive: true }),
  ]) {
    const at = await desk();
    edit(at);
    assert.ok(!(await at.stands()));
  }
});

test("nothing is noted of a newsroom that changed while it was printed", async () => {
  const { stands } = await desk((newsroom) => writeFileSync(join(newsroom, "articles/a.md"), "A"));
  assert.ok(!(await stands()));
});

test("a file changed a moment before the build is noted by what it says", async () => {
  const folder = emptyFolder();
  const place = { newsroom: join(folder, "newsroom"), out: join(folder, "dist"), cache: folder };
  write(place.newsroom, files);
  const looked = await lookAtInputs(place);
  assert.deepEqual(
    looked.fresh.map((file) => file.slice(place.newsroom.length + 1)),
    ["articles/a.md", "articles/picture.svg", "publication.yaml"],
  );
  const { contents } = await lookAtInputs(place, "", 0);
  assert.deepEqual(await lookAtInputs(place, "", Date.now() + 5_000), { ...looked, fresh: [], contents });
});
