import type { Article } from "../edition/article.ts";
import type { Edition } from "../edition/edition.ts";
import { isForMachines } from "../edition/machines.ts";
import { toUrl } from "../edition/publication.ts";
import { stampOf } from "../edition/time.ts";
import { fill } from "../i18n/labels.ts";
import { type BodySource, bodySource } from "./body-source.ts";
import { keyedRoute } from "./cache-key.ts";
import { twinGround } from "./ground.ts";
import { labelsFor } from "./paper-labels.ts";
import { bylineOf } from "./teaser-view.ts";

/** A story as Markdown, for machines that read it for somebody. */
export interface TwinView {
  title: string;
  /** Who wrote it and when, in words. */
  byline: string;
  date: string;
  url: string;
  body: BodySource;
}

/** Where a story stands as Markdown, if the paper is for machines. */
export function twinAddress({ publication }: Edition, { address }: Pick<Article, "address">): string | null {
  return isForMachines(publication.machines) ? `${address}index.md` : null;
}

/** A story as Markdown. */
export function twinView(edition: Edition, article: Article): TwinView {
  const { publication } = edition;
  const names = bylineOf(edition, article).map(({ label }) => label);
  return {
    title: article.title,
    byline: fill(labelsFor(edition).by, { names: names.join(", ") }),
    date: stampOf(article.date, publication.language, publication.timeZone).text,
    url: toUrl(publication, article.address),
    body: bodySource(edition, article),
  };
}

/** `/[year]/[month]/[day]/[slug]/index.md` */
export const twinRoutes = (edition: Edition) =>
  edition.articles
    .filter((article) => twinAddress(edition, article))
    .map((article) => {
      const [year = "", month = "", day = ""] = article.date.day.split("-");
      return keyedRoute(
        { year, month, day, slug: article.slug },
        () => twinView(edition, article),
        () => twinGround(edition, article),
      );
    });
