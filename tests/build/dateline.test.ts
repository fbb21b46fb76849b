import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { all, attribute, bothPapers, builtPaper, kindOf, meta, named, one, words } from "./dist.ts";

const paper = builtPaper("cases");

/** The strip at the top of a page as a reader sees it: what stands before the nameplate. */
const strip = (address: string, from = paper) => words(one(one(from.page(address).tree, "header"), "p"));
const day = (address: string) => named(one(paper.page(address).tree, "header"), "time").map((time) => attribute(time, "dateTime"))[0];

describe("the golden dateline", () => {
  const golden = [
    "/2024/04/25/golden-dateline/",
    "/2024/04/25/",
    "/2024/04/",
    "/2024/",
    "/time/",
    "/tags/weather/",
    "/tags/dates/",
    "/authors/case-desk/",
  ];
  for (const address of golden) {
    test(`${address} is of Thursday, April 25, 2024`, () => {
      assert.match(strip(address), /6\.4 °C/);
      assert.match(strip(address), /New York/);
      assert.match(strip(address), /Thursday, April 25, 2024/);
      assert.doesNotMatch(strip(address), /typical/);
      assert.equal(day(address), "2024-04-25");
    });
  }

  test("a screen reader hears the degrees and the place", () => {
    assert.match(strip("/2024/04/25/golden-dateline/"), /6\.4 degrees Celsius in New York, partly cloudy/);
    const header = one(paper.page("/2024/04/25/golden-dateline/").tree, "header");
    const figures = all(header, (element) => element.tagName === "span" && words(element) === "6.4 °C");
    assert.deepEqual(
      figures.map((element) => attribute(element, "ariaHidden")),
      ["true"],
    );
  });

  test("a page with the reading names who took it", () => {
    const credit = named(one(paper.page("/2024/04/25/golden-dateline/").tree, "footer"), "a").find((link) =>
      /MET Norway/.test(words(link)),
    );
    assert.equal(attribute(credit ?? ({} as never), "href"), "https://api.met.no/");
  });
});

describe("other days", () => {
  const days: [string, string, string, string][] = [
    ["/2024/03/14/typical-value/", "6 °C", "March", "Thursday, March 14, 2024"],
    ["/2024/04/24/evening-of-one-day/", "12.1 °C", "April", "Wednesday, April 24, 2024"],
    ["/2023/01/05/list-05/", "0.9 °C", "January", "Thursday, January 5, 2023"],
    ["/lists/", "2.2 °C", "February", "Tuesday, February 14, 2023"],
    ["/lists/page/1/", "0.9 °C", "January", "Friday, January 20, 2023"],
  ];
  for (const [address, degrees, month, date] of days) {
    test(`${address} carries its own day and the value typical for ${month}`, () => {
      const text = strip(address);
      assert.ok(text.includes(degrees) || text.includes(degrees.replace(" °", ".0 °")), text);
      assert.ok(text.includes(`typical for ${month}`) && text.includes(date) && text.includes("New York"), text);
    });
  }

  test("pages without a date print the place alone", () => {
    for (const address of ["/about/", "/privacy/", "/404.html", "/tags/", "/authors/", "/series/", "/empty/"])
      assert.equal(strip(address), "New York", address);
  });

  test("the front page is of the clock, and a reading of the log is no news there", () => {
    assert.match(strip("/"), /Thursday, April 25, 2024/);
    assert.match(strip("/"), /12\.1 °C.*typical for April/);
  });
});

for (const each of bothPapers()) {
  test(`every story of ${each.publication.name} carries the day it was published`, () => {
    for (const page of each.pages.filter((page) => kindOf(each, page) === "article")) {
      const [time] = named(one(page.tree, "header"), "time");
      assert.equal(time && attribute(time, "dateTime"), page.address.slice(1, 11).replaceAll("/", "-"), page.address);
      assert.equal(meta(page, "article:published_time")?.slice(0, 10), page.address.slice(1, 11).replaceAll("/", "-"), page.address);
    }
  });

  test(`no page of ${each.publication.name} carries the hour it was built in`, () => {
    for (const page of each.pages) assert.doesNotMatch(page.html, /name="generator"|data-built/, page.address);
  });
}
