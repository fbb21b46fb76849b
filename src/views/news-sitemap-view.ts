import { newsHours } from "../edition/due.ts";
import type { Edition } from "../edition/edition.ts";
import { toIso } from "../edition/moment.ts";
import { toUrl } from "../edition/publication.ts";
import { markOf } from "./teaser-view.ts";

/** The stories of the last two days, as Google News is told of them. */
export type NewsSitemapView = { url: string; title: string; date: string; paper: string; language: string }[];

// As Google asks.
const most = 1_000;

/** What `/news-sitemap.xml` says at the edition's clock. */
export function newsSitemapView(edition: Edition): NewsSitemapView {
  const { publication, clock } = edition;
  if (publication.machines.search === "deny") return [];
  return edition.articles
    .filter(({ date }) => date.instant > clock - newsHours * 3_600_000)
    .filter((article) => !article.source?.canonical && !markOf(edition, article))
    .slice(0, most)
    .map((article) => ({
      url: toUrl(publication, article.address),
      title: article.title,
      date: toIso(article.date, publication.timeZone),
      paper: publication.name,
      language: newsLanguage(article.language),
    }));
}

/** A language as Google News names it: two or three letters, and only Chinese by its script. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === "zh") return script === "Hant" ? "zh-tw" : "zh-cn";
  return language;
}
