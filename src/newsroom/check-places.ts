import { existsSync, readdirSync } from "node:fs";
import {
  archiveAddress,
  authorAddress,
  fixedAddresses,
  pageAddress,
  sectionAddress,
  seriesAddress,
  tagAddress,
  toAddressKey,
} from "../edition/address.ts";
import { feedAddresses } from "../edition/feeds.ts";
import { countFullPages } from "../edition/paging.ts";
import type { WrittenPublication } from "../edition/publication.ts";
import { searchAddresses } from "../edition/search-scope.ts";
import type { WrittenArticle } from "./article-schema.ts";
import { isReserved } from "./check-addresses.ts";
import type { Claim } from "./check-claims.ts";
import { fieldProblem } from "./check-fields.ts";
import type { Yaml } from "./front-matter.ts";
import type { Problem } from "./problem.ts";
import type { Facts } from "./publication-file.ts";
import { entriesOf } from "./sound-fields.ts";

type Sections = WrittenPublication["sections"];

// Files that our own pages write at the root, and will.
const ownFiles =
  "index.html 404.html rss.xml atom.xml feed.json sitemap.xml sitemap-stories-1.xml sitemap-lists-1.xml sitemap-pages-1.xml news-sitemap.xml robots.txt llms.txt opml.xml sw.js manifest.webmanifest icon-192.png icon-512.png icon-maskable.png".split(
    " ",
  );

/** Files that every paper shares. */
export function readSharedFiles(): string[] {
  return existsSync("public") ? readdirSync("public") : [];
}

/** Names at the root of every paper that nothing else may have. */
export function rootFilesOf(sharedFiles: readonly string[]): ReadonlySet<string> {
  return new Set([...sharedFiles, ...ownFiles]);
}

/** Every address of the paper besides stories and standing pages by its key, drafts and scheduled stories counted in. */
export function placesOf(
  { sections = [], search }: Pick<Facts, "sections" | "search">,
  stories: readonly { address: string; written: Partial<WrittenArticle> }[],
  authors: Iterable<string>,
  sharedFiles: readonly string[],
): Map<string, string> {
  const addresses = [...fixedAddresses, ...searchAddresses({ search }), ...sharedFiles.map((file) => `/${file}`)];
  const sectionLists = new Set(sections.map(({ id }) => sectionAddress(id)));
  for (const [list, count] of countLists(sections, stories, authors)) {
    addresses.push(list, ...feedAddresses(list, sectionLists.has(list)));
    for (let number = 1; number <= countFullPages(count); number++) addresses.push(pageAddress(list, number));
  }
  const days = new Set(stories.map(({ address }) => address.slice(1, "YYYY/MM/DD".length + 1)));
  for (const day of days) {
    const [year = "", month = ""] = day.split("/");
    addresses.push(...[year, `${year}/${month}`, day].map(archiveAddress));
  }
  return new Map(addresses.map((address) => [toAddressKey(address), address]));
}

function countLists(
  sections: Sections,
  stories: readonly { written: Partial<WrittenArticle> }[],
  authors: Iterable<string>,
): Map<string, number> {
  const lists = new Map<string, number>();
  for (const { id } of sections) lists.set(sectionAddress(id), 0);
  for (const id of authors) lists.set(authorAddress(id), 0);
  for (const { written } of stories) {
    const own = [
      ...(written.section ? [sectionAddress(written.section)] : []),
      ...entriesOf(written.tags).map(tagAddress),
      ...entriesOf(written.authors).map(authorAddress),
      ...(written.series ? [seriesAddress(written.series)] : []),
    ];
    for (const list of new Set(own)) lists.set(list, (lists.get(list) ?? 0) + 1);
  }
  return lists;
}

/** The addresses sections claim; a section at a reserved one is a problem. */
export function sectionClaims(sections: Sections, yaml: Yaml, rootFiles: ReadonlySet<string>): { claims: Claim[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const claims = sections.flatMap((section, index): Claim[] => {
    // The schema has told of one that stands twice.
    if (sections.findIndex((other) => other?.id === section.id) < index) return [];
    const complain = (reason: string) =>
      fieldProblem(yaml, ["sections", index, "id"], { rule: "address", message: reason, mend: "Give the section another id" });
    if (isReserved(section.id, rootFiles)) problems.push(complain("is an address the paper keeps for itself"));
    return [{ address: sectionAddress(section.id), owner: `section ${section.id}`, complain }];
  });
  return { claims, problems };
}
