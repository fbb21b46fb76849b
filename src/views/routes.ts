import { dirname, join } from "node:path/posix";
import type { Edition, Group } from "../edition/edition.ts";
import { searchAddresses } from "../edition/search-scope.ts";
import { articleView, audioAddress } from "./article-view.ts";
import { keyedRoute, type Route } from "./cache-key.ts";
import { correctionsNumbers, correctionsView } from "./corrections-view.ts";
import { listGround, storyGround } from "./ground.ts";
import { monthView, yearView } from "./index-view.ts";
import { listView, pageNumbers } from "./list-view.ts";
import { pageView } from "./page-view.ts";
import { searchView } from "./search-view.ts";

/** The route of a list's first page, or of a numbered one. */
const listRoute = (params: Route<unknown>["params"], edition: Edition, group: Group, number?: number) =>
  keyedRoute(
    params,
    () => listView(edition, group, number),
    () => listGround(edition, group, number),
  );

/** `/[year]/[month]/[day]/[slug]/` */
export const articleRoutes = (edition: Edition) =>
  edition.articles.map((article) => {
    const [year = "", month = "", day = ""] = article.date.day.split("-");
    return keyedRoute(
      { year, month, day, slug: article.slug },
      () => articleView(edition, article),
      () => storyGround(edition, article),
    );
  });

/** The first pages of sections, with the standing pages beside them: `/[id]/` */
export const rootRoutes = (edition: Edition) => [
  ...[...edition.groups.section.values()].map((group) => listRoute({ id: group.id }, edition, group)),
  ...edition.pages.map((page) => keyedRoute({ id: page.address.slice(1, -1) }, () => pageView(edition, page))),
];

/** The first pages of all groups of a kind: `/tags/[id]/` */
export const groupRoutes = (edition: Edition, kind: Group["kind"]) =>
  [...edition.groups[kind].values()].map((group) => listRoute({ id: group.id }, edition, group));

/** The numbered pages of all groups of a kind: `/tags/[id]/page/[number]/` */
export const numberedRoutes = (edition: Edition, kind: Group["kind"]) =>
  [...edition.groups[kind].values()].flatMap((group) =>
    pageNumbers(group).map((number) => listRoute({ id: group.id, number: String(number) }, edition, group, number)),
  );

/** The years, which stand beside the sections: `/[id]/` */
export const yearRoutes = (edition: Edition) =>
  [...edition.groups.year.values()].map((group) => keyedRoute({ id: group.id }, () => yearView(edition, group)));

/** `/[year]/[month]/` */
export const monthRoutes = (edition: Edition) =>
  [...edition.groups.month.values()].map((group) => {
    const [year = "", month = ""] = group.id.split("-");
    return keyedRoute({ year, month }, () => monthView(edition, group));
  });

/** `/[year]/[month]/[day]/` */
export const dayRoutes = (edition: Edition) =>
  [...edition.groups.day.values()].map((group) => {
    const [year = "", month = "", day = ""] = group.id.split("-");
    return listRoute({ year, month, day }, edition, group);
  });

/** `/search/`, unless the paper has no search. */
export const searchRoutes = (edition: Edition) =>
  searchAddresses(edition.publication).map(() => keyedRoute({ page: undefined }, () => searchView(edition)));

/** `/corrections/` and its numbered pages. */
export const correctionsRoutes = (edition: Edition) =>
  correctionsNumbers(edition).map((number) =>
    keyedRoute({ page: number === undefined ? undefined : `page/${number}` }, () => correctionsView(edition, number)),
  );

/** The sounds that belong to stories: `/[year]/[month]/[day]/[slug]/[file]`, with their paths under the newsroom folder. */
export const audioRoutes = (edition: Edition) =>
  edition.articles.flatMap((article) => {
    if (!article.audio) return [];
    const [, year = "", month = "", day = "", slug = "", file = ""] = audioAddress(article).split("/");
    return [{ params: { year, month, day, slug, file }, props: { path: join(dirname(article.path), article.audio.src) } }];
  });
