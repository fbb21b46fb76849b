import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { all, attribute, type BuiltPage, bothPapers, builtPaper, kindOf, meta, named, one, storyPages, words } from "./dist.ts";

type Thing = { "@type"?: string | undefined; [property: string]: unknown };

// What schema.org knows of each type we use; a property under a wrong type is as good as none.
const work =
  "@id url name headline description datePublished dateModified author publisher image keywords inLanguage isAccessibleForFree conditionsOfAccess usageInfo correction isPartOf isBasedOn translationOfWork workTranslation audio mainEntityOfPage";
const news = `${work} articleSection wordCount`;
const agent = "@id name url description image sameAs";
const vocabulary: Record<string, string> = {
  NewsArticle: news,
  AnalysisNewsArticle: news,
  OpinionNewsArticle: news,
  BackgroundNewsArticle: news,
  ReviewNewsArticle: `${news} itemReviewed reviewRating`,
  LiveBlogPosting: `${news} coverageStartTime coverageEndTime liveBlogUpdate`,
  BlogPosting: news,
  CorrectionComment: "text datePublished",
  CreativeWork: work,
  CreativeWorkSeries: work,
  AudioObject: "contentUrl duration",
  Thing: "name",
  Rating: "ratingValue worstRating bestRating",
  Person: `${agent} jobTitle worksFor`,
  Organization: `${agent} parentOrganization`,
  NewsMediaOrganization: `${agent} logo correctionsPolicy ethicsPolicy ownershipFundingInfo`,
  WebSite: `${work} potentialAction`,
  SearchAction: "target query-input",
  EntryPoint: "urlTemplate",
  CollectionPage: work,
  ProfilePage: `${work} mainEntity`,
  BreadcrumbList: "itemListElement",
  ListItem: "position name item",
};
const newsTypes = Object.keys(vocabulary).slice(0, 6);

/** The things a page tells machines, those that stand by themselves. */
function graphOf(page: BuiltPage): Thing[] {
  const scripts = all(page.tree, (element) => attribute(element, "type") === "application/ld+json");
  assert.ok(scripts.length <= 1, page.address);
  return scripts.flatMap((script) => JSON.parse(words(script))["@graph"] as Thing[]);
}

const isThing = (value: unknown): value is Thing => typeof value === "object" && value !== null && !Array.isArray(value);
const within = (value: unknown): Thing[] =>
  Array.isArray(value) ? value.flatMap(within) : isThing(value) ? [value, ...Object.values(value).flatMap(within)] : [];
const find = (page: BuiltPage, ...types: string[]): Thing => {
  const thing = graphOf(page).find((candidate) => types.includes(String(candidate["@type"])));
  assert.ok(thing, `${page.address} has no ${types.join(" or ")}`);
  return thing;
};

for (const paper of bothPapers()) {
  const here = `${paper.origin}${paper.base}`;
  const url = (address: string) => here + encodeURI(address);

  describe(`what ${paper.publication.name} tells machines`, () => {
    test("stands on every page but standing ones, in words that schema.org knows, without empty values", () => {
      for (const page of paper.pages) {
        const graph = graphOf(page);
        const kind = kindOf(paper, page);
        assert.equal(graph.length > 0, kind !== "standing" && kind !== "404", page.address);
        const ids = new Set(graph.map((thing) => thing["@id"]));
        for (const thing of within(graph)) {
          const type = thing["@type"];
          if (type === undefined) {
            assert.deepEqual(Object.keys(thing), ["@id"], page.address);
            assert.ok(ids.has(thing["@id"]), `${page.address}: ${thing["@id"]} is described nowhere`);
            continue;
          }
          const known = vocabulary[type]?.split(" ") ?? [];
          const unknown = Object.keys(thing).filter((name) => name !== "@type" && !known.includes(name));
          assert.deepEqual(unknown, [], `${page.address}: ${type}`);
          for (const [name, value] of Object.entries(thing)) {
            assert.ok(value !== "" && value !== null && !(Array.isArray(value) && value.length === 0), `${page.address}: ${name}`);
          }
        }
      }
    });

    test("names pages of the paper that are there", () => {
      const pages = new Set(paper.pages.map(({ address }) => url(address)));
      const named = (value: unknown): string[] =>
        typeof value === "string"
          ? value.startsWith(`${here}/`) && /\/(#\w+)?$/.test(value)
            ? [value.replace(/#\w+$/, "")]
            : []
          : typeof value === "object" && value !== null
            ? Object.values(value).flatMap(named)
            : [];
      for (const page of paper.pages)
        for (const address of named(graphOf(page))) assert.ok(pages.has(address), `${page.address} → ${address}`);
    });

    test("gives each story what Google asks of an article", () => {
      for (const page of storyPages(paper)) {
        const story = find(page, ...newsTypes);
        assert.equal(story["headline"], words(one(one(page.tree, "main"), "h1")), page.address);
        assert.equal(story["description"], meta(page, "description"), page.address);
        assert.equal(story["url"], url(page.address));
        for (const name of ["datePublished", "dateModified"])
          assert.match(String(story[name]), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/, page.address);
        assert.ok(Date.parse(String(story["dateModified"])) >= Date.parse(String(story["datePublished"])), page.address);
        const authors = story["author"] as Thing | Thing[];
        const bylines = all(one(page.tree, "main"), (element) => attribute(element, "rel") === "author").map(words);
        const names = Array.isArray(authors) ? authors.map(({ name }) => name) : [find(page, "NewsMediaOrganization")["name"]];
        assert.deepEqual(names, bylines, page.address);
        for (const image of (story["image"] ?? []) as string[]) assert.match(image, /^https:\/\/\S+\.jpg$/);
        assert.equal(typeof story["wordCount"], "number");
        assert.equal(story["isAccessibleForFree"], true);
        const publisher = find(page, "NewsMediaOrganization");
        assert.ok(publisher["name"] && publisher["url"] && publisher["logo"], page.address);
        assert.deepEqual(story["publisher"], { "@id": publisher["@id"] });
      }
    });

    test("says of each page where it stands, from the front page down", () => {
      for (const page of paper.pages.filter((page) => !["front", "standing", "404"].includes(kindOf(paper, page)))) {
        const trail = find(page, "BreadcrumbList")["itemListElement"] as Thing[];
        assert.ok(trail.length >= 2, page.address);
        assert.deepEqual(
          trail.map(({ position }) => position),
          trail.map((_, index) => index + 1),
        );
        assert.equal(trail[0]?.["item"], `${here}/`);
        assert.equal(trail.at(-1)?.["item"], url(page.address));
      }
    });

    test("is a profile on a byline's page, the paper on the front page, a collection on other lists", () => {
      for (const page of paper.pages) {
        const kind = kindOf(paper, page);
        if (kind === "front") find(page, "WebSite");
        else if (kind === "author" && !page.address.includes("/page/")) {
          const entity = find(page, "ProfilePage")["mainEntity"] as Thing;
          assert.equal(entity["name"], words(one(one(page.tree, "main"), "h1")), page.address);
        } else if (!["article", "standing", "404"].includes(kind)) find(page, "CollectionPage");
      }
    });
  });
}

describe("the cases in the structured data", () => {
  const paper = builtPaper("cases");
  const page = (slug: string) => {
    const found = paper.pages.find(({ address }) => address.endsWith(`/${slug}/`));
    assert.ok(found, slug);
    return found;
  };

  test("the kinds", () => {
    const kinds = { report: "NewsArticle", analysis: "AnalysisNewsArticle", opinion: "OpinionNewsArticle", review: "ReviewNewsArticle" };
    for (const [kind, type] of Object.entries(kinds)) find(page(`kind-${kind}`), type);
    find(page("kind-explainer"), "BackgroundNewsArticle");
    find(page("kind-brief"), "NewsArticle");
    const live = find(page("kind-live"), "LiveBlogPosting");
    assert.equal((live["liveBlogUpdate"] as Thing[]).length, named(page("kind-live").tree, "section").filter(isUpdate).length);
  });

  test("corrections, sources and translations", () => {
    assert.equal((find(page("corrections"), "NewsArticle")["correction"] as Thing[])[0]?.["@type"], "CorrectionComment");
    assert.ok(find(page("source-canonical"), "NewsArticle")["isBasedOn"]);
    const [original, translation] = [find(page("original"), "NewsArticle"), find(page("traduccion"), "NewsArticle")];
    assert.deepEqual((original["workTranslation"] as Thing[])[0]?.["@id"], translation["@id"]);
    assert.deepEqual((translation["translationOfWork"] as Thing)["@id"], original["@id"]);
  });

  test("a headline that would end the script", () => {
    assert.match(String(find(page("script-in-fields"), ...newsTypes)["headline"]), /<\/?script/);
  });
});

const isUpdate = (element: Parameters<typeof attribute>[0]) => attribute(element, "className").includes("update");
