import assert from "node:assert/strict";
import { appendFileSync, cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isOfShare, joinParts, keepPart, partsOf, readShare, removeParts } from "../../../src/integrations/parts.ts";
import { BuildError } from "../../../src/integrations/verify.ts";
import { emptyFolder } from "../newsroom/desk.ts";
import { write } from "./numbered-paper.ts";

const bundle = { "_astro/style.1.css": "style", "favicon.svg": "<svg/>" };

/** Keeps three parts, each with a page and a picture of its own. */
function threeParts(): string {
  const out = join(emptyFolder(), "dist");
  for (const number of [1, 2, 3]) {
    const printed = join(emptyFolder(), "next");
    write(printed, { ...bundle, [`${number}/index.html`]: `page ${number}`, [`_astro/${number}.webp`]: String(number) });
    keepPart(
      out,
      { number, of: 3 },
      printed,
      "code",
      new Map([[`${number}/index.html`, { key: `k${number}`, assets: [`_astro/${number}.webp`] }]]),
    );
  }
  return out;
}

const isBuildError = (pattern: RegExp) => (error: unknown) => error instanceof BuildError && pattern.test(error.message);

test("a share is a part of a whole, and anything else is named", () => {
  assert.deepEqual(readShare("3/8"), { number: 3, of: 8 });
  for (const written of ["0/8", "9/8", "3", "3/0", "3/8/2", "-1/8", "1/1000", "a/b", ""])
    assert.throws(() => readShare(written), { name: "RangeError", message: new RegExp(`--shard is "${written}"`) });
});

test("each file is of one share alone, and the shares are about as large", () => {
  const files = Array.from({ length: 8_000 }, (_, index) => `2024/04/25/story-${index}/index.html`);
  const sizes = [1, 2, 3, 4].map((number) => files.filter((file) => isOfShare(file, { number, of: 4 })).length);
  assert.equal(
    sizes.reduce((sum, size) => sum + size),
    files.length,
  );
  for (const size of sizes) assert.ok(Math.abs(size - 2_000) < 200, String(sizes));
});

test("parts are joined to one build that tells each of their files", () => {
  const out = threeParts();
  const { last, ledger, missing, of } = joinParts(out, "code");
  assert.deepEqual(
    [...last.manifest.keys()].sort(),
    [...Object.keys(bundle), "_astro/1.webp", "_astro/2.webp", "_astro/3.webp", "1/index.html", "2/index.html", "3/index.html"].sort(),
  );
  for (const number of [1, 2, 3]) assert.equal(readFileSync(join(last.folder ?? "", `${number}/index.html`), "utf8"), `page ${number}`);
  assert.deepEqual(ledger.get("2/index.html"), { key: "k2", assets: ["_astro/2.webp"] });
  assert.deepEqual([missing, of], [[], 3]);
  // What is joined once can be joined again, until it is removed.
  assert.equal(joinParts(out, "code").ledger.size, 3);
  removeParts(out);
  assert.throws(() => joinParts(out, "code"), isBuildError(/no parts in/));
});

test("a part that did not come is named", () => {
  const out = threeParts();
  rmSync(join(partsOf(out), "2-of-3"), { recursive: true });
  const { ledger, missing } = joinParts(out, "code");
  assert.deepEqual([missing, [...ledger.keys()]], [[2], ["1/index.html", "3/index.html"]]);
});

test("a part that is damaged, cut off, or of another code or number of parts is refused by its name", () => {
  const breaks: [RegExp, (parts: string) => void][] = [
    [/1-of-3\/paper\/1\/index\.html is damaged/, (parts) => appendFileSync(join(parts, "1-of-3/paper/1/index.html"), " ")],
    [/2-of-3\/paper\/_astro\/2\.webp is missing/, (parts) => rmSync(join(parts, "2-of-3/paper/_astro/2.webp"))],
    [/3-of-3\/part\.json cannot be read/, (parts) => rmSync(join(parts, "3-of-3/part.json"))],
    [/3-of-3\/part\.json cannot be read/, (parts) => appendFileSync(join(parts, "3-of-3/part.json"), "}")],
    [/parts of 2 and of 3/, (parts) => cpSync(join(parts, "1-of-3"), join(parts, "1-of-2"), { recursive: true })],
  ];
  for (const [told, damage] of breaks) {
    const out = threeParts();
    damage(partsOf(out));
    assert.throws(() => joinParts(out, "code"), isBuildError(told));
  }
  assert.throws(() => joinParts(threeParts(), "other code"), isBuildError(/1-of-3 was printed by other code/));
});
