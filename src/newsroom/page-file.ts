import { basename } from "node:path";
import type { StandingPage } from "../edition/article.ts";
import { toMoment } from "../edition/moment.ts";
import type { WrittenPage } from "./article-schema.ts";
import { isReserved, slugOf } from "./check-addresses.ts";
import type { Claim } from "./check-claims.ts";
import { checkReferences, type Directory, type Entry } from "./check-references.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Problem } from "./problem.ts";
import { problemOf } from "./source-file.ts";

/** A standing page with its address, before its references are checked. */
export interface PlacedPage {
  manuscript: Manuscript<WrittenPage>;
  entry: Entry;
  claim: Claim;
}

/** Gives a standing page its address. */
export function placePage(manuscript: Manuscript<WrittenPage>, rootFiles: ReadonlySet<string>): PlacedPage {
  const { id, inspection, source } = manuscript;
  const { slug, problems } = slugOf(manuscript);
  const complain = (reason: string): Problem =>
    problemOf(source.path, { rule: "address", field: "file name", message: reason, got: basename(id), mend: "Rename the file" });
  manuscript.problems.push(...problems);
  if (isReserved(slug, rootFiles) && problems.length === 0) manuscript.problems.push(complain("is an address the paper keeps for itself"));
  const address = `/${slug}/`;
  const entry: Entry = { id, address, slug, anchors: inspection?.anchors ?? [], isUnread: !inspection };
  return { manuscript, entry, claim: { address, owner: source.path, complain } };
}

/** A standing page from its manuscript, undefined if it has faults; what its references get wrong is added to the manuscript's problems. */
export function toPage({ manuscript, entry }: PlacedPage, directory: Directory, timeZone: string): StandingPage | undefined {
  const { written } = manuscript;
  const { references, problems } = checkReferences(directory, manuscript, "1970-01-01");
  manuscript.problems.push(...problems);
  if (!written) return undefined;
  return {
    path: manuscript.id,
    address: entry.address,
    title: written.title,
    description: written.description,
    ...(written.updated ? { updated: toMoment(written.updated, timeZone) } : {}),
    navigation: written.navigation ?? false,
    digest: manuscript.source.digest,
    references,
  };
}
