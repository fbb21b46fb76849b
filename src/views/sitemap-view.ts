import { pageAddress } from "../edition/address.ts";
import type { Edition } from "../edition/edition.ts";
import { countFullPages } from "../edition/paging.ts";
import { toUrl } from "../edition/publication.ts";

/** Every page of the paper with the day of its newest change, where one is known. */
export type SitemapView = { url: string; changed: string | null }[];

/** The addresses search engines are told of. */
export function sitemapView(edition: Edition): SitemapView {
  const { publication, groups } = edition;
  const url = (address: string) => toUrl(publication, address);
  const newest = edition.articles[0]?.date.day ?? null;
  const lists = Object.values(groups).flatMap((kind) => [...kind.values()]);
  return [
    { url: url("/"), changed: newest },
    ...edition.articles
      .filter((article) => !article.source?.canonical)
      .map((article) => ({
        url: url(article.address),
        changed: lastDay(article.date.day, article.updated?.day, ...article.corrections.map(({ date }) => date.day)),
      })),
    ...lists.map((group) => ({ url: url(group.address), changed: group.articles[0]?.date.day ?? null })),
    ...lists.flatMap((group) =>
      group.kind === "day" || group.kind === "month" || group.kind === "year"
        ? []
        : Array.from({ length: countFullPages(group.articles.length) }, (_, index) => ({
            url: url(pageAddress(group.address, index + 1)),
            changed: null,
          })),
    ),
    ...["/tags/", "/authors/", "/series/"].map((address) => ({ url: url(address), changed: null })),
    ...edition.pages.map((page) => ({ url: url(page.address), changed: page.updated?.day ?? null })),
  ];
}

function lastDay(...days: (string | undefined)[]): string {
  return (
    days
      .filter((day) => day !== undefined)
      .sort()
      .at(-1) ?? ""
  );
}
