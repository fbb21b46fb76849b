import { distance } from "fastest-levenshtein";

/** The candidate most like a misspelt word, if one is near enough to have been meant. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let nearest = Infinity;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const longer = Math.max(wanted.length, other.length);
    const allowed = Math.max(1, Math.floor(longer / 3));
    if (longer - Math.min(wanted.length, other.length) > allowed) continue;
    const far = isSwap(wanted, other) ? 1 : distance(wanted, other);
    if (far <= allowed && far < nearest) {
      nearest = far;
      best = candidate;
    }
  }
  return best ?? beginning(wanted, candidates);
}

// Two letters that changed places are the commonest slip of all, and no two mistakes.
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at !== -1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** The one candidate that a shortened word begins: `desc` for `description`. */
function beginning(wanted: string, candidates: Iterable<string>): string | undefined {
  if (wanted.length < 4) return undefined;
  const found = [...candidates].filter((candidate) => candidate.toLowerCase().startsWith(wanted));
  return found.length === 1 ? found[0] : undefined;
}
