import { archiveAddress } from "../edition/address.ts";
import type { Edition, Group } from "../edition/edition.ts";
import { toUrl } from "../edition/publication.ts";
import { monthName } from "../edition/time.ts";
import { labelsFor } from "./paper-labels.ts";
import { type PublisherData, publisherData } from "./publisher-data.ts";
import type { Named } from "./story-data.ts";
import { type PictureView, pictureView } from "./teaser-view.ts";

/** What a page that lists stories or lists tells machines. */
export interface ListData {
  page: "list";
  paper: PublisherData;
  url: string;
  name: string;
  description: string;
  /** The pages above this one, from the front page down, and this one. */
  trail: Named[];
  /** Whose page it is. */
  author: { kind: "person" | "desk"; name: string; role: string; bio: string; picture: PictureView | null; elsewhere: string[] } | null;
}

/** What the front page tells machines. */
export interface FrontData {
  page: "front";
  paper: PublisherData;
}

/** What the front page tells machines. */
export const frontData = (edition: Edition): FrontData => ({ page: "front", paper: publisherData(edition) });

/** What a list tells machines; `above` are the pages between the front page and this one. */
export function listData(edition: Edition, list: { address: string; name: string; description: string; above: Named[] }): ListData {
  const { publication } = edition;
  const url = toUrl(publication, list.address);
  const front = { name: publication.name, url: toUrl(publication, "/") };
  return {
    page: "list",
    paper: publisherData(edition),
    url,
    name: list.name,
    description: list.description,
    trail: [front, ...list.above, { name: list.name, url }],
    author: null,
  };
}

/** Whose page a list of one author's stories is. */
export function authorData(edition: Edition, group: Group): ListData["author"] {
  const author = group.kind === "author" ? edition.authors.get(group.id) : undefined;
  if (!author) return null;
  return {
    kind: author.kind,
    name: author.name,
    role: author.role ?? "",
    bio: author.bio ?? "",
    picture: pictureView(author.picture),
    elsewhere: author.links.map(({ url }) => url).filter((url) => /^https?:/.test(url)),
  };
}

/** The pages between the front page and a group's first page. */
export function pagesAbove(edition: Edition, group: Group): Named[] {
  const labels = labelsFor(edition);
  const { publication } = edition;
  const named = (name: string, address: string): Named => ({ name, url: toUrl(publication, address) });
  const [year = "", month = ""] = group.id.split("-");
  switch (group.kind) {
    case "tag":
      return [named(labels.tags, "/tags/")];
    case "author":
      return [named(labels.authors, "/authors/")];
    case "series":
      return [named(labels.series, "/series/")];
    case "month":
      return [named(year, archiveAddress(year))];
    case "day":
      return [
        named(year, archiveAddress(year)),
        named(monthName(`${year}-${month}`, publication.language), archiveAddress(`${year}-${month}`)),
      ];
    default:
      return [];
  }
}
