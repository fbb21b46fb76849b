import { pageAddress } from "../edition/address.ts";
import type { Article } from "../edition/article.ts";
import type { Edition, Group } from "../edition/edition.ts";
import { groupFeed, hasFeed } from "../edition/feeds.ts";
import { countFullPages, firstPage, numberedPage } from "../edition/paging.ts";
import { toHref, toUrl } from "../edition/publication.ts";
import { longDay, monthName } from "../edition/time.ts";
import { fill } from "../i18n/labels.ts";
import { type FrameView, frameView, type Link } from "./frame-view.ts";
import { authorData, listData, pagesAbove } from "./list-data.ts";
import { labelsFor } from "./paper-labels.ts";
import { type SlotView, slotsAt } from "./slot-view.ts";
import { type PictureView, pictureView, type Teaser, teaserView } from "./teaser-view.ts";

/** A page that lists stories. */
export interface ListView {
  frame: FrameView;
  kind: Group["kind"];
  /** What kind of list this is, in words; empty where the title says it. */
  kicker: string;
  title: string;
  titleHref: string | null;
  description: string;
  teasers: Teaser[];
  /** Who a list of one author's stories is by. */
  author: { picture: PictureView | null; links: Link[] } | null;
  /** Number of the page, for all but a list's first. */
  page: string;
  newer: Link | null;
  older: Link | null;
  slots: SlotView[];
  /** How many stories the whole list holds; empty on a numbered page, which a new story must not change. */
  count: string;
}

/** The first page of a list (`number` absent) or one of its numbered pages. */
export function listView(edition: Edition, group: Group, number?: number): ListView {
  const { publication } = edition;
  const labels = labelsFor(edition);
  const full = countPages(group);
  const stories = storiesOfList(group, number);
  const title = titleOf(group, publication.language);
  const page = number === undefined ? "" : fill(labels.page, { number });
  const link = (to: number, label: string): Link => ({
    label,
    href: toHref(publication, to > full ? group.address : pageAddress(group.address, to)),
  });
  const older = number === undefined ? full : number - 1;
  const day = stories[0]?.date.day ?? null;
  const titles = stories.slice(0, 3).map((story) => story.title);
  const description = group.description ?? (titles.join(" · ") || title);
  const address = number === undefined ? group.address : pageAddress(group.address, number);
  const above = pagesAbove(edition, group);
  const data =
    number === undefined
      ? { ...listData(edition, { address, name: title, description, above }), author: authorData(edition, group) }
      : listData(edition, {
          address,
          name: page,
          description,
          above: [...above, { name: title, url: toUrl(publication, group.address) }],
        });
  return {
    frame: frameView(edition, {
      title: page ? `${title}, ${page}` : title,
      description,
      address,
      kind: "list",
      day: group.kind === "day" ? group.id : day,
      ...(group.kind === "section" ? { section: group.id } : {}),
      ...(hasFeed(group) ? { feed: groupFeed(edition, group) } : {}),
      data,
    }),
    kind: group.kind,
    kicker: kickerOf(group, edition),
    title,
    titleHref: number === undefined ? null : toHref(publication, group.address),
    description: number === undefined ? (group.description ?? "") : "",
    teasers: inOrder(group, stories).map((story) => teaserView(edition, story, partOf(edition, group, story))),
    author: number === undefined ? authorView(edition, group) : null,
    page,
    newer: number === undefined ? null : link(number + 1, labels.newerStories),
    older: older >= 1 ? link(older, labels.olderStories) : null,
    slots: number === undefined ? slotsAt(edition, "top", stories[0]?.date.instant ?? 0) : [],
    count: number === undefined ? countText(edition, group.articles.length) : "",
  };
}

/** The stories of a list's first page (`number` absent) or of a numbered one, newest first. */
export function storiesOfList(group: Group, number?: number): readonly Article[] {
  if (number !== undefined) return numberedPage(group.articles, number);
  return countPages(group) > 0 ? firstPage(group.articles) : group.articles;
}

// A day is one page, however much was published on it.
const countPages = ({ kind, articles }: Group) => (kind === "day" ? 0 : countFullPages(articles.length));

/** How many stories there are, in words. */
export function countText(edition: Edition, count: number): string {
  const labels = labelsFor(edition);
  return count === 1 ? labels.oneStory : fill(labels.stories, { count: count.toLocaleString(edition.publication.language) });
}

/** The numbers of a list's numbered pages. */
export function pageNumbers(group: Group): number[] {
  return Array.from({ length: countFullPages(group.articles.length) }, (_, index) => index + 1);
}

// A series is read from its beginning while it fits one page.
function inOrder(group: Group, stories: readonly Article[]): readonly Article[] {
  return group.kind === "series" && group.articles.length === stories.length ? [...stories].reverse() : stories;
}

function partOf(edition: Edition, group: Group, story: Article): string {
  return group.kind === "series"
    ? fill(labelsFor(edition).seriesPart, { part: group.articles.length - group.articles.indexOf(story) })
    : "";
}

function titleOf(group: Group, language: string): string {
  if (group.kind === "day") return longDay(group.id, language);
  return group.kind === "month" ? monthName(group.id, language) : group.name;
}

function kickerOf(group: Group, edition: Edition): string {
  const labels = labelsFor(edition);
  if (group.kind === "tag") return labels.tags;
  if (group.kind === "series") return labels.series;
  if (group.kind === "author") return edition.authors.get(group.id)?.role ?? "";
  return group.kind === "day" || group.kind === "month" || group.kind === "year" ? labels.archive : "";
}

function authorView(edition: Edition, group: Group): ListView["author"] {
  const author = group.kind === "author" ? edition.authors.get(group.id) : undefined;
  if (!author) return null;
  return {
    picture: pictureView(author.picture),
    links: author.links.map(({ label, url }) => ({ label, href: toHref(edition.publication, url) })),
  };
}
