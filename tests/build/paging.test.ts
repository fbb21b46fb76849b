import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { attribute, type BuiltPaper, bothPapers, builtPaper, kindOf, named, one, storiesIn, words } from "./dist.ts";

const rows = (paper: BuiltPaper, address: string) =>
  named(one(paper.page(address).tree, "main"), "article").flatMap((row) => storiesIn(paper, row));
const numberedPages = (paper: BuiltPaper, list: string) =>
  paper.pages.map(({ address }) => address).filter((address) => address.startsWith(`${list}page/`));
const list = (...numbers: number[]) =>
  numbers.map((number) => `/2023/${number > 31 ? `02/${two(number - 31)}` : `01/${two(number)}`}/list-${two(number)}/`);
const two = (number: number) => String(number).padStart(2, "0");
const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, index) => from - index);

for (const paper of bothPapers()) {
  test(`every list of ${paper.publication.name} has its newest 20 to 39 first and full pages before them, and no story twice`, () => {
    const lists = paper.pages.filter(
      (page) => ["section", "tag", "author", "series"].includes(kindOf(paper, page)) && !page.address.includes("/page/"),
    );
    assert.ok(lists.length > 10);
    for (const { address } of lists) {
      const first = rows(paper, address);
      const numbered = numberedPages(paper, address);
      assert.deepEqual(numbered, numbered.map((_, index) => `${address}page/${index + 1}/`).sort(), address);
      assert.ok(first.length <= 39 && (numbered.length === 0 || first.length >= 20), `${address} shows ${first.length}`);
      const all = [...first];
      for (let number = numbered.length; number >= 1; number--) {
        const page = rows(paper, `${address}page/${number}/`);
        assert.equal(page.length, 20, `${address}page/${number}/`);
        all.push(...page);
      }
      assert.deepEqual(all, [...new Set(all)], address);
      const days = all.map((story) => story.slice(0, 11));
      const order = days.toSorted().reverse();
      assert.deepEqual(kindOf(paper, paper.page(address)) === "series" ? days.toReversed() : days, order, address);
    }
  });
}

describe("a list of 45", () => {
  const paper = builtPaper("cases");

  test("has 25 on its first page and the oldest 20 on page 1", () => {
    for (const address of ["/lists/", "/tags/counting/"]) {
      assert.deepEqual(rows(paper, address), list(...down(45, 21)));
      assert.deepEqual(rows(paper, `${address}page/1/`), list(...down(20, 1)));
      assert.deepEqual(numberedPages(paper, address), [`${address}page/1/`]);
    }
  });

  test("with 39 there is one page, with 40 there are two of 20", () => {
    assert.deepEqual(rows(paper, "/tags/thirty-nine/"), list(...down(39, 1)));
    assert.deepEqual(numberedPages(paper, "/tags/thirty-nine/"), []);
    assert.deepEqual(rows(paper, "/tags/forty/"), list(...down(40, 21)));
    assert.deepEqual(rows(paper, "/tags/forty/page/1/"), list(...down(20, 1)));
  });

  test("the pages lead to each other", () => {
    const links = (address: string) => {
      const pager = named(one(paper.page(address).tree, "main"), "nav").at(-1);
      return pager ? named(pager, "a").map((link) => [words(link), attribute(link, "href")]) : [];
    };
    assert.deepEqual(links("/lists/"), [["Older stories", "/paper/lists/page/1/"]]);
    assert.deepEqual(links("/lists/page/1/"), [["Newer stories", "/paper/lists/"]]);
    assert.deepEqual(links("/tags/thirty-nine/"), []);
  });

  test("the first page says how many the whole list holds, the others their number: a new story must not change them", () => {
    assert.match(words(one(paper.page("/lists/").tree, "main")), /45 stories/);
    assert.match(words(one(paper.page("/lists/page/1/").tree, "main")), /Page 1/);
    assert.doesNotMatch(words(one(paper.page("/lists/page/1/").tree, "main")), /45 stories/);
  });
});
