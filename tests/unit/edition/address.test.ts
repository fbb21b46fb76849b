import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  articleAddress,
  isSlug,
  isTooLong,
  tagAddress,
  toAddressKey,
  toKebab,
  toPlainAddress,
  toSlug,
} from "../../../src/edition/address.ts";

const own = [
  "",
  " ",
  "-",
  "--",
  "…",
  "!!!",
  "Climate",
  " climate  change ",
  "C++",
  "AT&T",
  "x.y.z",
  "ǅ",
  "İstanbul",
  "ΣΊΣΥΦΟΣ",
  "ẞ",
  "ﬁ",
  "e\u0301",
  "한국어",
  "हिन्दी",
  "אָבּ",
  "ก็",
  "東京",
  "🙂",
  "👩‍👩‍👧",
  "\u200bx",
  "a\u0000b",
  "\ud800",
  "../..",
  "%2e",
  "a/b",
  "?#%",
  "_x_",
  "٣",
  "Ⅷ",
  "ª",
];

test("words become one part of an address", () => {
  for (const [words, kebab] of [
    ["Climate", "climate"],
    ["  Sea   ice! ", "sea-ice"],
    ["C++", "c"],
    ["AT&T", "at-t"],
    ["Don’t panic", "don-t-panic"],
    ["Cafe\u0301", "caf\u00e9"],
    ["ÅNGSTRÖM", "ångström"],
    ["東京 2020", "東京-2020"],
    ["हिन्दी भाषा", "हिन्दी-भाषा"],
    ["snake_case.x", "snake-case-x"],
    ["…", ""],
    ["🙂", ""],
  ] as const)
    assert.equal(toKebab(words), kebab);
  assert.equal(tagAddress("Sea ice"), "/tags/sea-ice/");
});

test("letters of both Unicode forms and both cases are one", () => {
  for (const words of own) {
    assert.equal(toKebab(words.normalize("NFD")), toKebab(words.normalize("NFC")), words);
    assert.equal(toAddressKey(`/a${words.normalize("NFD")}/`), toAddressKey(`/a${words.normalize("NFC")}`), words);
  }
  assert.equal(toAddressKey("/World"), toAddressKey("/world/"));
  assert.equal(toAddressKey("/caf%C3%A9/"), toAddressKey("/Café"));
});

test("whatever is written, an address part is safe, settled and made of letters, marks, digits and hyphens", () => {
  for (const words of [...own, ...naughtyStrings()]) {
    const kebab = toKebab(words);
    assert.match(kebab, /^$|^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u);
    assert.equal(toKebab(kebab), kebab);
    assert.ok(kebab === "" || isSlug(kebab));
    assert.equal(toSlug(toSlug(words)), toSlug(words));
    assert.ok(!isSlug(toSlug(words)) || !/[/\\?#%:"<>|*\s]|^\.|\.$/.test(toSlug(words)), words);
  }
});

test("every letter of Unicode is settled after one step", () => {
  for (let code = 0; code < 0x20000; code++) {
    const letter = String.fromCodePoint(code);
    if (toSlug(toSlug(letter)) !== toSlug(letter) || toKebab(toKebab(letter)) !== toKebab(letter)) assert.fail(`U+${code.toString(16)}`);
  }
});

test("a slug keeps to its characters", () => {
  for (const slug of ["a", "a-b_c", "v1.2", "東京", "é", "_draft", "-"]) assert.ok(isSlug(slug), slug);
  for (const slug of ["", ".", "a.", ".a", "a b", "a/b", "a?", "a#b", "100%", "a:b", "a\u200b", "🙂"]) assert.ok(!isSlug(slug), slug);
  assert.ok(!isTooLong("x".repeat(200)) && isTooLong("x".repeat(201)) && isTooLong("東".repeat(67)));
});

test("an address is plain without its spelling", () => {
  assert.equal(toPlainAddress("/a%20b/index.html"), "/a b/");
  assert.equal(toPlainAddress("/a%"), "/a%/");
  assert.equal(toPlainAddress("/A/"), "/A/");
  assert.equal(articleAddress("2026-11-22", "slug"), "/2026/11/22/slug/");
});

function naughtyStrings(): string[] {
  try {
    return JSON.parse(readFileSync(join(process.cwd(), "../shared/payloads/naughty-strings.json"), "utf8")) as string[];
  } catch {
    return [];
  }
}
