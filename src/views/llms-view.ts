import type { Edition } from "../edition/edition.ts";
import { conditionsOf, isForMachines } from "../edition/machines.ts";
import { toUrl } from "../edition/publication.ts";
import { labelsFor } from "./paper-labels.ts";
import { twinAddress } from "./twin-view.ts";

/** The paper as `/llms.txt` tells of it; addresses are whole. */
export interface LlmsView {
  name: string;
  tagline: string;
  /** What the paper asks of machines; empty where it asks for nothing. */
  conditions: string;
  parts: { title: string; links: { name: string; url: string; note: string }[] }[];
}

/** What `/llms.txt` says: the sections, the newest stories as Markdown, as many as a feed has, and the paper's own pages. */
export function llmsView(edition: Edition): LlmsView {
  const { publication, articles, groups, pages } = edition;
  const labels = labelsFor(edition);
  const sections = [...groups.section.values()].map(({ name, address, description = "" }) => ({ name, address, note: description }));
  const stories = articles
    .slice(0, publication.feeds.items)
    .map((article) => ({ name: article.title, address: twinAddress(edition, article) ?? article.address, note: article.description }));
  const standing = pages.map(({ title, address, description }) => ({ name: title, address, note: description }));
  const parts = [
    { title: labels.sections, links: sections },
    { title: labels.latest, links: stories },
    { title: publication.name, links: standing },
  ];
  return {
    name: publication.name,
    tagline: publication.tagline,
    conditions: conditionsOf(publication.machines),
    parts: parts
      .filter(({ links }) => links.length > 0)
      .map(({ title, links }) => ({ title, links: links.map(({ address, ...link }) => ({ ...link, url: toUrl(publication, address) })) })),
  };
}

/** `/llms.txt`, if the paper is for machines. */
export const llmsRoutes = (edition: Edition) =>
  isForMachines(edition.publication.machines) ? [{ params: { name: "llms" }, props: { view: llmsView(edition) } }] : [];
