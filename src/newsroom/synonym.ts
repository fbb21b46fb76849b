// What other programs call the fields of a story.
const synonyms: Record<string, string> = Object.fromEntries(
  Object.entries({
    title: "headline name",
    description: "summary excerpt subtitle standfirst abstract deck dek lead teaser",
    date: "published pubdate publishdate publisheddate publishedat created time day",
    section: "category categories topic department channel",
    updated: "modified lastmod lastupdated updateddate updatedat",
    authors: "byline by writer writers contributors",
    tags: "keywords subjects topics labels",
    kicker: "eyebrow overline",
    place: "location dateline city",
    kind: "type format genre",
    image: "picture photo cover hero heroimage thumbnail featuredimage banner",
    mustRead: "featured pinned sticky highlight pick",
    readMore: "related seealso further",
    slug: "permalink url path address",
    aliases: "redirectfrom redirects oldurls",
    language: "lang locale",
    expires: "expirydate expiration unpublish until",
    draft: "published unpublished status",
    src: "url file path href",
    alt: "description text alternative",
    url: "link href src address",
    label: "title name text",
    name: "title",
  }).flatMap(([field, words]) => words.split(" ").map((word) => [`${word} ${field}`, field])),
);

/** The field of a paper that a word from another program stands for, if it is among those known. */
export function meantBy(word: string, known: readonly string[]): string | undefined {
  const plain = word.toLowerCase().replace(/[^a-z]/g, "");
  return known.find((field) => `${plain} ${field}` in synonyms);
}
