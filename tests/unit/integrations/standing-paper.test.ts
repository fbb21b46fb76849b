import assert from "node:assert/strict";
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { finishBuild, readBuild, readLast } from "../../../src/integrations/finish-build.ts";
import { sealOf } from "../../../src/integrations/proven-pages.ts";
import { lookAtInputs, noteStanding, standingPaper } from "../../../src/integrations/standing-paper.ts";
import { clearAway, nextFolder, publish } from "../../../src/integrations/swap.ts";
import { buildsOf } from "../../../src/newsroom/out-folder.ts";
import type { Workplace } from "../../../src/newsroom/workplace.ts";
import { emptyFolder } from "../newsroom/desk.ts";
import { clock, paper, write } from "./numbered-paper.ts";

const hour = 3_600_000;
const census = { pages: 2, files: 4, bytes: 20_000 };
const files = { "publication.yaml": "name: The Test", "articles/a.md": "A", "articles/picture.svg": "<svg/>", ".git/HEAD": "main" };

/** Gives files times of long ago, so that their times tell of each later change. */
function settle(newsroom: string, ...names: string[]): void {
  for (const name of names) utimesSync(join(newsroom, name), clock / 1000, clock / 1000);
}

interface Desk extends Workplace {
  /** Whether a build at a clock would leave the paper as it stands. */
  stands(at?: number, target?: string): boolean;
  change(name: string, text: string): void;
}

/** A newsroom whose paper has been published and noted; `meanwhile` happens while it is built. */
function desk(meanwhile: (newsroom: string) => void = () => {}): Desk {
  const folder = emptyFolder();
  const place: Workplace = { newsroom: join(folder, "newsroom"), out: join(folder, "dist"), cache: join(folder, "cache") };
  const { newsroom, out, cache } = place;
  mkdirSync(cache);
  write(newsroom, files);
  settle(newsroom, ...Object.keys(files));
  // A file's change is told by a time that nobody can set: here the machine's clock is ahead of it.
  const look = (target: string) => lookAtInputs(place, target, Date.now() + 5_000);
  const before = look("nginx");
  write(nextFolder(out), paper(1));
  const build = readBuild(out, cache);
  finishBuild(build, clock);
  publish(out);
  meanwhile(newsroom);
  const { manifest } = build;
  noteStanding(before, look("nginx"), cache, { clock, until: clock + hour, seal: sealOf(manifest), said: [], problems: "", census });
  return {
    ...place,
    stands(at = clock, target = "nginx") {
      clearAway(out);
      return standingPaper(look(target), readLast(out, cache), cache, at) !== undefined;
    },
    change: (name, text) => writeFileSync(join(newsroom, name), text),
  };
}

test("a paper stands while its newsroom is as it was, until the hour at which it would say something else", () => {
  const { stands, change } = desk();
  assert.ok(stands());
  assert.ok(stands(clock + hour - 1));
  assert.ok(!stands(clock + hour));
  assert.ok(!stands(clock - 1));
  assert.ok(!stands(clock, "netlify"));
  change(".git/HEAD", "other");
  assert.ok(stands());
});

test("it stands no longer once a file has changed, is new or has gone, even with the size and times it had", () => {
  for (const edit of [
    ({ newsroom, change }: Desk) => {
      change("articles/a.md", "B");
      settle(newsroom, "articles/a.md");
    },
    ({ change }: Desk) => change("articles/picture.svg", "<svg />"),
    ({ change }: Desk) => change("articles/b.md", "B"),
    ({ newsroom }: Desk) => rmSync(join(newsroom, "articles/a.md")),
  ]) {
    const at = desk();
    edit(at);
    assert.ok(!at.stands());
  }
});

test("it does not stand where its own files are not what was published", () => {
  for (const edit of [
    ({ out }: Desk) => writeFileSync(join(out, "about/index.html"), "About me"),
    ({ out }: Desk) => rmSync(join(out, "live/edition.json")),
    ({ out }: Desk) => writeFileSync(join(out, "stray.html"), "Stray"),
    ({ out }: Desk) => rmSync(out),
    ({ cache }: Desk) => writeFileSync(join(cache, "standing.json"), "{"),
    ({ out }: Desk) => rmSync(buildsOf(out), { recursive: true }),
  ]) {
    const at = desk();
    edit(at);
    assert.ok(!at.stands());
  }
});

test("nothing is noted of a newsroom that changed while it was printed", () => {
  const { stands } = desk((newsroom) => writeFileSync(join(newsroom, "articles/a.md"), "A"));
  assert.ok(!stands());
});

test("a file changed a moment before the build is noted by what it says", () => {
  const folder = emptyFolder();
  const place = { newsroom: join(folder, "newsroom"), out: join(folder, "dist"), cache: folder };
  write(place.newsroom, files);
  const looked = lookAtInputs(place);
  assert.deepEqual(
    looked.fresh.map((file) => file.slice(place.newsroom.length + 1)),
    ["articles/a.md", "articles/picture.svg", "publication.yaml"],
  );
  assert.deepEqual(lookAtInputs(place, "", Date.now() + 5_000), { ...looked, fresh: [], contents: lookAtInputs(place, "", 0).contents });
});
