import { toAddressKey } from "../edition/address.ts";
import { statusOf } from "../edition/article.ts";
import { type Publication, toHref } from "../edition/publication.ts";
import type { Labels } from "../i18n/en.ts";
import { labelsOf } from "../i18n/labels.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { isFileAddress, toFormer, toSafeUrl } from "./former-address.ts";

/** A former address, in plain letters, and where it leads. */
export interface Move {
  /** `/2019/old-name/`, or `/old-name/rss.xml` */
  from: string;
  /** A path under the host, base included, or a whole URL; written so that it breaks out of no host's file. */
  to: string;
  /** The address of this paper it leads to, in plain letters; null where it leads elsewhere. */
  address: string | null;
}

/** An address that is given up for good, and why. */
export interface Gone {
  from: string;
  reason: string;
}

/** What a host must know of a finished paper. */
export interface Deployment {
  publication: Pick<Publication, "name" | "language" | "direction" | "origin" | "base">;
  labels: Labels;
  /** The one Content-Security-Policy of the whole site. */
  policy: string;
  moved: readonly Move[];
  gone: readonly Gone[];
}

/** What a deployment is made of besides the newsroom. */
export interface Circumstances {
  policy: string;
  /** The address of every file of the finished paper: `/about/`, `/rss.xml`. */
  published: Iterable<string>;
  /** What the record of addresses adds: former addresses as an editor would write them. */
  moved?: readonly { from: string; to: string }[];
  gone?: readonly Gone[];
}

// What follows a list or a story to its new address, where it stands there too.
const companions = ["rss.xml", "atom.xml", "feed.json", "index.md"];

/** What a host must know of a newsroom whose paper is finished: each former address leads straight to a living one, is gone with a reason, or is left out. */
export function toDeployment(newsroom: Newsroom, { policy, published, moved = [], gone = [] }: Circumstances): Deployment {
  const { publication, redirects } = newsroom;
  const labels = labelsOf(publication.language, publication.labels);
  const givenUp = [
    ...redirects.flatMap((line) => ("gone" in line ? [{ from: line.from, reason: line.gone }] : [])),
    ...gone,
    ...expiredOf(newsroom, labels),
    ...newsroom.emptied.map((from) => ({ from, reason: labels.goneEmptied })),
  ];
  const written = [...aliasesOf(newsroom), ...redirects.flatMap((line) => ("to" in line ? [line] : [])), ...moved];
  if (givenUp.length + written.length === 0) return { publication, labels, policy, moved: [], gone: [] };

  const living = new Map<string, string>();
  for (const address of published) living.set(toAddressKey(address), address.normalize("NFC"));
  const isLiving = (from: string) => living.get(toAddressKey(from)) === from;

  const reasons = new Map<string, Gone>();
  for (const { from, reason } of givenUp) {
    const address = toFormer(from);
    if (!isLiving(address) && !reasons.has(address)) reasons.set(address, { from: address, reason });
  }

  const leads = new Map<string, string>();
  for (const { from, to } of written) {
    const address = toFormer(from);
    if (!isLiving(address) && !leads.has(address)) leads.set(address, to);
  }

  const moves: Move[] = [];
  for (const [from, to] of leads) {
    const end = follow(to, leads, living);
    const over = reasons.get(toFormer(withoutTail(end)));
    if (over && !reasons.has(from)) reasons.set(from, { from, reason: over.reason });
    if (over || reasons.has(from)) continue;
    if (!end.startsWith("/")) moves.push({ from, to: toSafeUrl(new URL(end).href), address: null });
    else moves.push(...movesTo(from, end, living, publication));
  }
  const byFrom = new Map(
    moves
      .filter(({ from }) => !isLiving(from))
      .toReversed()
      .map((move) => [move.from, move]),
  );
  return {
    publication,
    labels,
    policy,
    moved: [...byFrom.values()].sort(byAddress),
    gone: [...reasons.values()].sort(byAddress),
  };
}

const byAddress = (a: { from: string }, b: { from: string }) => (a.from < b.from ? -1 : 1);

const toAscii = (text: string) => text.replace(/[^\u0000-\u007f]+/g, encodeURIComponent);

const withoutTail = (url: string) => url.replace(/[?#].*$/s, "");

/** Where stories in print stood before. */
function aliasesOf({ articles, clock }: Newsroom): { from: string; to: string }[] {
  return articles
    .filter((article) => statusOf(article, clock) === "public")
    .flatMap(({ aliases, address }) => aliases.map((from) => ({ from, to: address })));
}

/** Where stories stood whose time is over. */
function expiredOf({ articles, clock }: Newsroom, labels: Labels): Gone[] {
  return articles
    .filter((article) => statusOf(article, clock) === "expired")
    .flatMap(({ aliases, address }) => [address, ...aliases].map((from) => ({ from, reason: labels.goneExpired })));
}

/** The end of a chain of former addresses, or the first address that is none. */
function follow(to: string, leads: ReadonlyMap<string, string>, living: ReadonlyMap<string, string>): string {
  let end = to;
  for (const seen = new Set<string>(); end.startsWith("/") && !seen.has(end); ) {
    seen.add(end);
    const former = toFormer(withoutTail(end));
    if (living.get(toAddressKey(former)) === former) return end;
    end = leads.get(former) ?? end;
  }
  return end;
}

/** A move to an address of the paper, with what follows it; nothing while no page stands there, as before a story's day. */
function movesTo(from: string, to: string, living: ReadonlyMap<string, string>, publication: Pick<Publication, "base">): Move[] {
  const address = living.get(toAddressKey(withoutTail(to)));
  if (address === undefined) return [];
  const at = (target: string, tail = "") => toSafeUrl(toHref(publication, target) + toAscii(tail));
  const moves: Move[] = [{ from, to: at(address, to.slice(withoutTail(to).length)), address }];
  if (isFileAddress(from) || isFileAddress(address)) return moves;
  const follows = (part: string) => {
    const target = living.get(toAddressKey(address + part));
    if (target === undefined) return false;
    moves.push({ from: from + part, to: at(target), address: target });
    return true;
  };
  for (const file of companions) follows(file);
  for (let number = 1; follows(`page/${number}/`); number++);
  return moves;
}
