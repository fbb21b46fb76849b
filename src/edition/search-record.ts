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

/** The languages of everything in print, each of which has its own index. */
export function searchLanguages(articles: readonly Article[], pages: readonly StandingPage[], language: string): string[] {
  return [...new Set([...articles.map((article) => article.language), ...(pages.length > 0 ? [language] : [])].map(searchLanguage))].sort();
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
