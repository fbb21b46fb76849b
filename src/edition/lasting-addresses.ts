import { authorAddress, sectionAddress, seriesAddress, tagAddress } from "./address.ts";
import type { Article } from "./article.ts";
import type { Publication } from "./publication.ts";

/** What of a paper has addresses of its own. */
export interface Lasting {
  publication: Pick<Publication, "sections">;
  pages: readonly { address: string }[];
}

/** Every address that must not die, of a paper and its stories in print; dates, numbered pages, feeds, twins and cards follow these. */
export function lastingAddresses({ publication, pages }: Lasting, printed: readonly Article[]): Set<string> {
  const addresses = new Set([...publication.sections.map(({ id }) => sectionAddress(id)), ...pages.map(({ address }) => address)]);
  for (const { address, tags, authors, series } of printed) {
    addresses.add(address);
    for (const tag of tags) addresses.add(tagAddress(tag));
    for (const id of authors) addresses.add(authorAddress(id));
    if (series) addresses.add(seriesAddress(series));
  }
  return addresses;
}

/** Whether an address is a list that is gone by itself when its last story leaves it. */
export const isGathered = (address: string): boolean => /^\/(?:tags|authors|series)\/[^/]+\/$/.test(address);
