import type { Publication } from "./publication.ts";

/** How much of a story the search knows. */
export type SearchScope = "full" | "headlines" | "off";

// Above this a full index costs minutes and gigabytes.
const mostInFull = 20_000;

/** Where the search stands, if the paper has one. */
export function searchAddresses({ search }: Pick<Publication, "search">): string[] {
  return search?.scope === "off" ? [] : ["/search/"];
}

/** What a paper of so many stories is searched by: its own choice, else everything while that is in proportion. */
export function searchScope({ search }: Pick<Publication, "search">, stories: number): SearchScope {
  return search?.scope ?? (stories > mostInFull ? "headlines" : "full");
}
