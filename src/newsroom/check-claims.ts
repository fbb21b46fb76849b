import { ownFolders, toAddressKey, toPlainAddress } from "../edition/address.ts";
import { isReserved } from "./check-addresses.ts";
import type { Problem } from "./problem.ts";

/** A place in the paper and who claims it. */
export interface Claim {
  address: string;
  /** What claims it, as the report names it. */
  owner: string;
  /** A draft gives way to what is published or will be. */
  isDraft?: boolean;
  /** Whether it is a former address that only leads on. */
  isFormer?: boolean;
  /** The problem to report when the place is not to be had, for the reason given. */
  complain: (reason: string) => Problem;
}

/** What the paper itself needs: its own pages by key, and the files at its root. */
export interface Grounds {
  places: ReadonlyMap<string, string>;
  rootFiles: ReadonlySet<string>;
}

/** Each claim of a place that is not to be had, with the reason: whoever else stands there is named. */
export function checkClaims(claims: readonly Claim[], grounds: Grounds): Problem[] {
  const byWeight = claims.toSorted((a, b) => Number(a.isDraft ?? false) - Number(b.isDraft ?? false));
  const living = new Map<string, Claim>();
  const former = new Map<string, Claim>();
  const problems: Problem[] = [];
  for (const claim of byWeight.filter(({ isFormer }) => !isFormer)) {
    const first = settle(living, claim);
    if (first) problems.push(complain(claim, `is taken: ${first.owner} stands there already (${first.address})`));
  }
  for (const claim of byWeight.filter(({ isFormer }) => isFormer)) {
    const reason = whyNotFormer(claim, living, grounds) ?? whyNotFree(settle(former, claim), claim);
    if (reason) problems.push(complain(claim, reason));
  }
  return problems;
}

/** Who holds a claim's place already; the claim holds it from now on if nobody does. */
function settle(holders: Map<string, Claim>, claim: Claim): Claim | undefined {
  const key = toAddressKey(claim.address);
  const holder = holders.get(key);
  if (!holder) holders.set(key, claim);
  return holder;
}

function whyNotFree(first: Claim | undefined, claim: Claim): string | undefined {
  return first && first.owner !== claim.owner ? `is claimed by ${first.owner} too` : undefined;
}

// One that differs from a living address only in case is redirected by hosts and never written, so it is in nobody's way.
function whyNotFormer(claim: Claim, living: ReadonlyMap<string, Claim>, { places, rootFiles }: Grounds): string | undefined {
  const address = toPlainAddress(claim.address);
  const key = toAddressKey(address);
  const story = living.get(key);
  // A story withdrawn to a draft is gone for its readers.
  if (story?.address === address && (!story.isDraft || story.owner === claim.owner))
    return story.owner === claim.owner ? "is the address the story has now" : `is a living address: ${story.owner} stands there`;
  const place = places.get(key);
  if (place !== undefined && toPlainAddress(place) === address) return `is a living address: a page of the paper stands there (${place})`;
  const list = /^(.*\/)page\/\d+\/$/.exec(key)?.[1];
  const [, first = "", second = ""] = key.split("/");
  const isOwn =
    ownFolders.has(first) ||
    (second === "" && !/^\d{4}$/.test(first) && isReserved(first, rootFiles)) ||
    (list !== undefined && places.has(list));
  return isOwn ? "is an address the paper keeps for itself" : undefined;
}

function complain(claim: Claim, reason: string): Problem {
  const problem = claim.complain(reason);
  return claim.isDraft ? { ...problem, severity: "warning" } : problem;
}
