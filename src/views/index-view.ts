import { archiveAddress } from "../edition/address.ts";
import type { Edition, Group } from "../edition/edition.ts";
import { toHref } from "../edition/publication.ts";
import { longDay, monthAlone, monthName } from "../edition/time.ts";
import { fill } from "../i18n/labels.ts";
import { type FrameView, frameView, type Link } from "./frame-view.ts";
import { listData, pagesAbove } from "./list-data.ts";
import { countText } from "./list-view.ts";
import { labelsFor } from "./paper-labels.ts";

/** A page that lists lists: subjects, bylines, series, or the months and days of the archive. */
export interface IndexView {
  frame: FrameView;
  kicker: string;
  title: string;
  groups: { heading: Link | null; entries: (Link & { count: string; note: string })[] }[];
  newer: Link | null;
  older: Link | null;
}

/** `/tags/`, `/authors/` or `/series/`, by name. */
export function groupsView(edition: Edition, kind: "tag" | "author" | "series"): IndexView {
  const labels = labelsFor(edition);
  const { publication } = edition;
  const names = { tag: labels.tags, author: labels.authors, series: labels.series };
  const addresses = { tag: "/tags/", author: "/authors/", series: "/series/" };
  const collator = new Intl.Collator(publication.language);
  const groups = [...edition.groups[kind].values()].sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const [title, description, address] = [names[kind], `${names[kind]}: ${publication.name}`, addresses[kind]];
  return {
    frame: frameView(edition, {
      title,
      description,
      address,
      kind: "list",
      day: null,
      data: listData(edition, { name: title, description, address, above: [] }),
    }),
    kicker: "",
    title,
    groups: [
      {
        heading: null,
        entries: groups.map((group) => ({
          label: group.name,
          href: toHref(publication, group.address),
          count: countText(edition, group.articles.length),
          note: edition.authors.get(group.id)?.role ?? "",
        })),
      },
    ],
    newer: null,
    older: null,
  };
}

/** A year of the archive: its months with the number of stories in each. */
export function yearView(edition: Edition, year: Group): IndexView {
  const { publication } = edition;
  const months = [...edition.groups.month.values()].filter((month) => month.id.startsWith(`${year.id}-`));
  return {
    ...archiveFrame(edition, year, year.id),
    groups: [
      {
        heading: null,
        entries: months.map((month) => ({
          label: monthAlone(month.id, publication.language),
          href: toHref(publication, month.address),
          count: countText(edition, month.articles.length),
          note: "",
        })),
      },
    ],
  };
}

/** A month of the archive: the headlines of each day. */
export function monthView(edition: Edition, month: Group): IndexView {
  const { publication } = edition;
  const days = [...new Set(month.articles.map((article) => article.date.day))];
  return {
    ...archiveFrame(edition, month, monthName(month.id, publication.language)),
    groups: days.map((day) => ({
      heading: { label: longDay(day, publication.language), href: toHref(publication, archiveAddress(day)) },
      entries: (edition.groups.day.get(day)?.articles ?? []).map((article) => ({
        label: article.title,
        href: toHref(publication, article.address),
        count: "",
        note: publication.sections.find(({ id }) => id === article.section)?.name ?? "",
      })),
    })),
  };
}

function archiveFrame(edition: Edition, group: Group, title: string): Omit<IndexView, "groups"> {
  const labels = labelsFor(edition);
  const all = [...edition.groups[group.kind].values()];
  const place = all.indexOf(group);
  const link = (other: Group | undefined): Link | null =>
    other
      ? {
          label: other.kind === "month" ? monthName(other.id, edition.publication.language) : other.name,
          href: toHref(edition.publication, other.address),
        }
      : null;
  const description = `${title}: ${countText(edition, group.articles.length)}`;
  const { address } = group;
  return {
    frame: frameView(edition, {
      title: fill(labels.archiveOf, { name: title }),
      description,
      address,
      kind: "list",
      day: group.articles[0]?.date.day ?? null,
      data: listData(edition, { name: title, description, address, above: pagesAbove(edition, group) }),
    }),
    kicker: labels.archive,
    title,
    newer: link(all[place - 1]),
    older: link(all[place + 1]),
  };
}
