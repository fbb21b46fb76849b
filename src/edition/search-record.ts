import type { Article, Author, StandingPage } from "./article.ts";
import { toHref } from "./publication.ts";

/** What the search knows of one page; the form is that of Pagefind's custom records. */
export interface SearchRecord {
  /** The path under the paper's own, as a link has it. */
  url: string;
  /** The language whose words are stemmed alike: `pt` for Brazilian Portuguese too. */
  language: string;
  /** What is found by its words, and what excerpts are taken from. */
  content: string;
  /** What is found by its words as well, and shown beside the excerpt. */
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: { date: string };
}

/** A story by its headline, standfirst, kicker, subjects and byline; `text` adds what stands below them, a line a block. */
export function storyRecord(article: Article, authors: ReadonlyMap<string, Author>, text = ""): SearchRecord {
  const { title, description, kicker = "", tags, section, date } = article;
  const byline = article.authors.map((id) => authors.get(id)?.name ?? id).join(", ");
  const language = searchLanguage(article.language);
  const meta = { title, kicker, tags: tags.join(", "), byline, words: wordsApart(`${title} ${kicker}`, language) };
  return {
    url: toHref({ base: "" }, article.address),
    language,
    content: inSentences([description, ...(text ? [...article.keyPoints, ...text.split("\n")] : [])]),
    meta: Object.fromEntries(Object.entries(meta).filter(([, words]) => words !== "")),
    filters: { section: [section], author: article.authors, year: [date.day.slice(0, 4)] },
    sort: { date: new Date(date.instant).toISOString() },
  };
}

/** A standing page; it has no section, byline or year to be filtered by, and comes after everything dated. */
export function pageRecord(page: StandingPage, language: string, text = ""): SearchRecord {
  const apart = wordsApart(page.title, searchLanguage(language));
  return {
    url: toHref({ base: "" }, page.address),
    language: searchLanguage(language),
    content: inSentences([page.description, ...(text ? text.split("\n") : [])]),
    meta: { title: page.title, ...(apart ? { words: apart } : {}) },
    filters: {},
    sort: { date: "0000" },
  };
}

/** The language whose index holds a story: dialects are searched as one. */
export function searchLanguage(language: string): string {
  return language.toLowerCase().split("-")[0] ?? language;
}

/** An index of the search. */
export interface SearchIndex {
  /** Its folder below that of all indexes: `en`, or `en/2026` for one of a year. */
  path: string;
  language: string;
  stories: Article[];
  pages: readonly StandingPage[];
}

// Of more in one language each year has an index of its own: one more story leaves the others as they are, and a reader asks for one more file a year.
const mostInOne = 1_000;

/** The indexes of everything in print: one for each language or, of a large archive, for each of its years, newest first. Standing pages are in the last of the paper's own. */
export function searchIndexes(
  articles: readonly Article[],
  pages: readonly StandingPage[],
  language: string,
  most = mostInOne,
): SearchIndex[] {
  const own = searchLanguage(language);
  const groups = Map.groupBy(articles, (article) => searchLanguage(article.language));
  if (pages.length > 0 && !groups.has(own)) groups.set(own, []);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([language, stories]) => {
      const years = [...Map.groupBy(stories, ({ date }) => date.day.slice(0, 4))].sort(([a], [b]) => (a > b ? -1 : 1));
      const parts =
        stories.length > most ? years.map(([year, stories]) => ({ path: `${language}/${year}`, stories })) : [{ path: language, stories }];
      return parts.map((part, at) => ({ ...part, language, pages: language === own && at === parts.length - 1 ? pages : [] }));
    });
}

/** The words of a headline one by one where a language writes no spaces: Pagefind parts them in a text, not in what stands beside it. */
function wordsApart(headline: string, language: string): string {
  if (!["ja", "th", "zh"].includes(language)) return "";
  const parts = [...new Intl.Segmenter(language, { granularity: "word" }).segment(headline)];
  return parts.flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : [])).join(" ");
}

/** Lines as running text: a heading or an item of a list must not run into what follows. */
function inSentences(lines: readonly string[]): string {
  return lines.map((line) => (/\p{P}$/u.test(line) ? line : `${line}.`)).join(" ");
}
