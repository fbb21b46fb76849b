import { posix } from "node:path";
import { decodePercent, toAddressKey, toSlug } from "../edition/address.ts";
import type { Target } from "../edition/article.ts";
import type { Directory, Entry } from "./check-references.ts";
import { closest } from "./suggest.ts";

/** Why a reference leads nowhere, and how to mend it. */
export interface Miss {
  message: string;
  expected?: string;
  mend: string;
}

/** What a reference leads to; `unreadable` is a story whose own faults are reported elsewhere. */
export type Found<T> = T | "unreadable" | Miss;

/** The story a slug or dated slug names. */
export function findStory(directory: Directory, written: string): Found<Entry> {
  const name = toSlug(decodePercent(written.trim()))
    .replace(/^\/+|\/+$/g, "")
    .replace(/\.md$/, "");
  const slug = name.split("/").at(-1) ?? "";
  const found = directory.bySlug.get(slug) ?? [];
  const isDated = name.includes("/");
  const entry = isDated ? directory.byAddress.get(toAddressKey(`/${name}`)) : found.length === 1 ? found[0] : undefined;
  if (entry) return entry;
  if (directory.unreadable.has(slug)) return "unreadable";
  if (found.length > 1) return ambiguous(found, isDated);
  const meant = found[0] ? dated(found[0]) : closest(slug, directory.bySlug.keys());
  return {
    message: "names no story",
    mend: meant ? `Did you mean \`${meant}\`?` : "Use the slug of a story: the last part of its address",
  };
}

const dated = (entry: Entry) => entry.address.slice(1, -1);

function ambiguous(found: readonly Entry[], isDated: boolean): Miss {
  const candidates = found.map(dated).sort();
  const mend = `Say which: ${candidates.map((candidate) => `\`${candidate}\``).join(" or ")}`;
  return { message: isDated ? "names no story of that day" : `could be any of ${candidates.length} stories`, mend };
}

/** Where a link leads: a place of this paper, elsewhere, or nowhere. */
export function resolveLink(
  directory: Directory,
  from: { id: string; anchors: readonly string[] | undefined },
  written: string,
): Found<Target | "elsewhere"> {
  const url = withoutSite(directory.site, written.trim());
  if (url === "") return { message: "has no address", mend: "Write the address between the round brackets, or remove the link" };
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith("//")) return "elsewhere";
  const [path = "", hash = ""] = splitOnce(url, "#");
  const plain = decodePercent(path.split("?")[0] ?? "");
  if (path === "") return resolveOwnAnchor(decodePercent(hash), from.anchors ?? []);
  const entry = plain.startsWith("/") ? directory.byAddress.get(toAddressKey(plain)) : directory.byId.get(besides(from.id, plain));
  if (entry) return resolveAnchor(entry, decodePercent(hash));
  if (!plain.startsWith("/")) return directory.unreadable.has(besides(from.id, plain)) ? "unreadable" : nowhere(directory, plain);
  const place = directory.places.get(toAddressKey(plain));
  if (place !== undefined) return { address: place, ...(hash ? { hash: decodePercent(hash) } : {}) };
  const onward = directory.redirects.get(toAddressKey(plain));
  if (onward !== undefined) return followRedirect(directory, plain, onward);
  return directory.unreadable.has(slugIn(plain)) || !directory.isCertain ? "unreadable" : nowhere(directory, plain);
}

function withoutSite(site: string, url: string): string {
  return site !== "" && url.toLowerCase().startsWith(`${site.toLowerCase()}/`) ? url.slice(site.length) : url;
}

const besides = (id: string, path: string) => posix.normalize(posix.join(posix.dirname(id), path)).normalize("NFC");
const slugIn = (path: string) => toSlug(posix.basename(path).replace(/\.md$/i, ""));

function resolveOwnAnchor(hash: string, anchors: readonly string[]): Miss | "elsewhere" {
  if (hash === "" || anchors.includes(hash)) return "elsewhere";
  return { message: "points at a heading that is not in this story", mend: suggestAnchor(hash, anchors) };
}

function resolveAnchor(entry: Entry, hash: string): Target | Miss {
  if (hash === "") return { address: entry.address };
  if (entry.isUnread || entry.anchors.includes(hash)) return { address: entry.address, hash };
  return { message: "points at a heading that is not in that story", mend: suggestAnchor(hash, entry.anchors) };
}

function followRedirect(directory: Directory, from: string, to: string): Found<Target> {
  const known = directory.byAddress.get(toAddressKey(to))?.address ?? directory.places.get(toAddressKey(to));
  return known === undefined ? { message: `has moved (redirects.yaml: ${from})`, mend: `Link to ${to} itself` } : { address: known };
}

function nowhere({ bySlug }: Directory, path: string): Miss {
  const slug = slugIn(path);
  const meant = bySlug.get(slug)?.[0] ?? bySlug.get(closest(slug, bySlug.keys()) ?? "")?.[0];
  const expected = "the address of a story or page of this paper";
  if (meant) return { message: "leads nowhere", expected, mend: `Did you mean ${meant.address}?` };
  if (!path.startsWith("/") && /\.(pdf|csv|json|txt|zip|docx?|xlsx?|mp3|jpe?g|png|gif|svg|webp)$/i.test(path))
    return {
      message: "leads to a file, and only stories and pages have addresses",
      mend: "Put the file on the web and link to its https:// address",
    };
  return { message: "leads nowhere", expected, mend: "Correct the address, or remove the link" };
}

function suggestAnchor(hash: string, anchors: readonly string[]): string {
  const meant = closest(hash, anchors);
  return meant ? `Did you mean #${meant}?` : "Name a heading by its words in small letters joined by hyphens";
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
