import { toAddressKey, toPlainAddress } from "../edition/address.ts";
import type { Edition } from "../edition/edition.ts";

const former = new WeakMap<Edition, Set<string>>();

/** Whether an address that publication.yaml names can be linked: that of a page in this edition, of a file, or elsewhere. */
export function canBeLinked(edition: Edition, url: string): boolean {
  if (!url.startsWith("/")) return true;
  const [path = ""] = url.split(/[?#]/);
  const key = toAddressKey(path);
  const [first = "", ...others] = key.split("/").filter(Boolean);
  // The files that all papers share lie at the root.
  const isFile = others.length === 0 && first.includes(".");
  return isFile || edition.has(toPlainAddress(path)) || edition.has(key) || formerAddresses(edition).has(key);
}

/** The former addresses of what is in print. */
function formerAddresses(edition: Edition): Set<string> {
  const known = former.get(edition) ?? new Set(edition.articles.flatMap(({ aliases }) => aliases.map(toAddressKey)));
  former.set(edition, known);
  return known;
}
