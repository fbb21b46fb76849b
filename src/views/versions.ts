import type { Article } from "../edition/article.ts";
import type { Edition } from "../edition/edition.ts";
import { toUrl } from "../edition/publication.ts";
import type { FrameView } from "./frame-view.ts";

/** The same story in other languages. */
export function versionsOf(edition: Edition, article: Article): Article[] {
  const original = article.translationOf ? edition.byAddress.get(article.translationOf) : article;
  if (!original) return [];
  return [original, ...translationsOf(edition, original)].filter((story) => story !== article && story.language !== article.language);
}

/** A story and its versions as search engines are told of them; one that first ran elsewhere is not theirs to show. */
export function alternatesOf({ publication }: Edition, article: Article, versions: readonly Article[]): FrameView["versions"] {
  const all = [article, ...versions].filter((story) => !story.source?.canonical);
  if (all.length < 2 || !all.includes(article)) return [];
  const version = (story: Article) => ({ language: story.language, url: toUrl(publication, story.address) });
  const once = new Map(all.toReversed().map((story) => [story.language, version(story)]));
  const original = all.find((story) => !story.translationOf);
  return [
    ...[...once.values()].sort((a, b) => (a.language < b.language ? -1 : 1)),
    ...(original ? [{ ...version(original), language: "x-default" }] : []),
  ];
}

const translations = new WeakMap<Edition, Map<string, Article[]>>();

function translationsOf(edition: Edition, original: Article): Article[] {
  let known = translations.get(edition);
  if (!known) {
    known = new Map();
    for (const article of edition.articles) {
      if (article.translationOf) known.set(article.translationOf, [...(known.get(article.translationOf) ?? []), article]);
    }
    translations.set(edition, known);
  }
  return known.get(original.address) ?? [];
}
