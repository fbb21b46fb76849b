import type { Edition, Group } from "../edition/edition.ts";
import { toHref } from "../edition/publication.ts";
import { searchIndexes } from "../edition/search-record.ts";
import { type FrameView, frameView, type Link } from "./frame-view.ts";
import { labelsFor } from "./paper-labels.ts";

/** The page of the search: what narrows it, and the archive for who does without. */
export interface SearchView {
  frame: FrameView;
  title: string;
  /** Where the indexes lie, and the folder of each; see `searchIndexes`. */
  index: string;
  indexes: string[];
  filters: { name: "section" | "author" | "year"; label: string; choices: { value: string; label: string }[] }[];
  archive: { title: string; links: Link[] }[];
}

/** The page of the search. */
export function searchView(edition: Edition): SearchView {
  const labels = labelsFor(edition);
  const { publication, groups, articles, pages } = edition;
  const collator = new Intl.Collator(publication.language);
  const sections = [...groups.section.values()].filter((section) => section.articles.length > 0);
  const authors = [...groups.author.values()].sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const years = [...groups.year.values()];
  const links = (list: readonly Group[]): Link[] => list.map(({ name, address }) => ({ label: name, href: toHref(publication, address) }));
  const lists: [Edition["groups"]["tag"], string, string][] = [
    [groups.tag, labels.tags, "/tags/"],
    [groups.author, labels.authors, "/authors/"],
    [groups.series, labels.series, "/series/"],
  ];
  return {
    frame: frameView(edition, {
      title: labels.search,
      description: `${labels.search}: ${publication.name}`,
      address: "/search/",
      kind: "page",
      day: null,
      hidden: true,
    }),
    title: labels.search,
    index: toHref(publication, "/pagefind/"),
    indexes: searchIndexes(articles, pages, publication.language).map(({ path }) => path),
    filters: [
      { name: "section", label: labels.sections, choices: choicesOf(sections) },
      { name: "author", label: labels.authors, choices: choicesOf(authors) },
      { name: "year", label: labels.year, choices: choicesOf(years) },
    ],
    archive: [
      {
        title: labels.archive,
        links: [
          ...links(years),
          ...lists.filter(([group]) => group.size > 0).map(([, label, address]): Link => ({ label, href: toHref(publication, address) })),
        ],
      },
      { title: labels.sections, links: links(sections) },
    ],
  };
}

const choicesOf = (groups: readonly Group[]) => groups.map(({ id, name }) => ({ value: id, label: name }));
