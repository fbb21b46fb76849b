import type { Article } from "../../../src/edition/article.ts";
import { createEdition, type Edition } from "../../../src/edition/edition.ts";
import { toMoment } from "../../../src/edition/moment.ts";
import { createPublication } from "../../../src/edition/publication.ts";
import { termsOf } from "../../../src/edition/terms.ts";

/** Noon of 1 June 2026 in New York. */
export const noon = Date.parse("2026-06-01T16:00:00Z");

const zone = "America/New_York";

/** The paper of the tests. */
export const publication = createPublication({
  name: "The Test",
  tagline: "All of it checked",
  url: "https://test.example/paper/",
  language: "en",
  timeZone: zone,
  place: { name: "New York", latitude: 40.7, longitude: -74 },
  sections: [
    { id: "world", name: "World" },
    { id: "science", name: "Science", description: "How we know" },
  ],
  weather: { provider: "none", units: "metric" },
  checks: {},
  slots: [],
  navigation: [],
  social: [],
  colors: {},
  policies: {},
  feeds: { items: 50 },
  machines: { search: "allow", training: "allow", answers: "allow" },
  host: "portable",
  labels: {},
});

/** An edition of the paper of the tests with other fields in its publication.yaml. */
export const editionWith = (changes: Partial<typeof publication>, articles: Article[] = [], media: Edition["media"] = {}): Edition =>
  createEdition({
    clock: noon,
    publication: { ...publication, ...changes },
    articles,
    authors: [],
    pages: [],
    weather: {},
    newest: null,
    media,
  });

/** A story of a day, by its slug; its text is what related stories are found by. */
export function article(slug: string, date: string, more: Partial<Article> & { text?: string } = {}): Article {
  const { text = "", ...fields } = more;
  const [day = "", time] = date.split("T");
  const moment = toMoment({ day, ...(time ? { time } : {}) }, zone);
  const { title = slug, description = "", tags = [] } = fields;
  return {
    path: `articles/${slug}.md`,
    address: `/${moment.day.replaceAll("-", "/")}/${slug}/`,
    slug,
    title,
    description,
    date: moment,
    section: "world",
    authors: [],
    tags,
    kind: "report",
    keyPoints: [],
    readMore: [],
    corrections: [],
    language: "en",
    aliases: [],
    advertising: true,
    draft: false,
    digest: slug,
    words: 1,
    terms: termsOf({ title, description, tags, text }),
    references: { links: {}, cards: {}, pictures: {}, moments: {} },
    ...fields,
  };
}

/** An edition of stories. */
export const editionOf = (articles: readonly Article[], options: { hidden?: boolean; clock?: number } = {}): Edition =>
  createEdition(
    {
      clock: options.clock ?? noon,
      publication,
      articles,
      authors: [{ id: "jane", name: "Jane", kind: "person", links: [], bio: "Writes." }],
      pages: [],
      weather: {},
      newest: null,
      media: {},
    },
    options,
  );

/** A list in an order that is another each time and the same in every run. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = seed + 1;
  const drawn = list.map((item) => {
    state = (state * 48_271) % 2_147_483_647;
    return { item, state };
  });
  return drawn.sort((a, b) => a.state - b.state).map(({ item }) => item);
}
