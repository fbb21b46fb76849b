import type { Root } from "hast";
import type { Plugin } from "unified";
import { walkElements } from "./tree.ts";

/** Trims addresses and writes their scheme in lower case, which is how the allow-list knows it. */
export const rehypeAddresses: Plugin<[], Root> = () => (tree) => {
  walkElements(tree, ({ properties }) => {
    for (const name of ["href", "src"]) {
      const value = properties[name];
      if (typeof value === "string" && /^\s|\s$|^[^:/?#]*[A-Z][^:/?#]*:/.test(value)) {
        properties[name] = value.trim().replace(/^[a-z][a-z\d+.-]*:/i, (scheme) => scheme.toLowerCase());
      }
    }
  });
};

/** Whether the allow-list lets a link to this address stand. */
export function isAllowedAddress(url: string): boolean {
  const scheme = /^([^:/?#]*):/.exec(url.trim())?.[1]?.toLowerCase();
  return scheme === undefined || ["http", "https", "mailto", "tel"].includes(scheme);
}
