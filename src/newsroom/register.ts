import { toAddressKey } from "../edition/address.ts";
import { addressOf, checkWords, slugOf } from "./check-addresses.ts";
import { type Claim, checkClaims } from "./check-claims.ts";
import { fieldProblem } from "./check-fields.ts";
import { placesOf, readSharedFiles, rootFilesOf, sectionClaims } from "./check-places.ts";
import type { Directory, Entry } from "./check-references.ts";
import type { Yaml } from "./front-matter.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Material } from "./material.ts";
import { type PlacedPage, placePage } from "./page-file.ts";
import type { Problem } from "./problem.ts";
import { entriesOf } from "./sound-fields.ts";
import { problemOf } from "./source-file.ts";

/** A story whose fields can be told from its text, before its references are checked. */
export interface PlacedStory {
  manuscript: Manuscript;
  yaml: Yaml;
  /** Its address; undefined where its date cannot be read. */
  entry: Entry | undefined;
}

/** Who stands where in the paper, and what clashes. */
export interface Register {
  stories: PlacedStory[];
  pages: PlacedPage[];
  directory: Directory;
  problems: Problem[];
}

/** Gives everything its address; what a name or word gets wrong is added to its manuscript's problems. */
export function createRegister(material: Material): Register {
  const { publication, authors, redirects } = material;
  const { facts } = publication;
  const sharedFiles = readSharedFiles();
  const rootFiles = rootFilesOf(sharedFiles);
  const unreadable = new Set<string>();
  const stories = material.stories.flatMap((manuscript) => placeStory(manuscript, facts.timeZone, unreadable) ?? []);
  const pages = material.pages.map((manuscript) => placePage(manuscript, rootFiles));
  const sections = publication.yaml
    ? sectionClaims(publication.sound.sections ?? [], publication.yaml, rootFiles)
    : { claims: [], problems: [] };
  const placed = stories.flatMap(({ entry, manuscript }) => (entry ? [{ address: entry.address, written: manuscript.sound }] : []));
  const places = placesOf({ sections: entriesOf(publication.sound.sections), search: facts.search }, placed, authors.known, sharedFiles);
  const claims = [...sections.claims, ...pages.map(({ claim }) => claim), ...stories.flatMap(storyClaims), ...redirects.claims];
  const directory: Directory = {
    newsroom: material.folder,
    timeZone: facts.timeZone,
    site: facts.site,
    ...indexEntries(stories, pages),
    places,
    redirects: new Map(redirects.redirects.flatMap((redirect) => ("to" in redirect ? [[toAddressKey(redirect.from), redirect.to]] : []))),
    unreadable,
    isCertain: facts.isCertain,
  };
  return { stories, pages, directory, problems: [...sections.problems, ...checkClaims(claims, { places, rootFiles })] };
}

function placeStory(manuscript: Manuscript, timeZone: string, unreadable: Set<string>): PlacedStory | undefined {
  const { id, sound, yaml, inspection, isDraft } = manuscript;
  const { slug, problems } = slugOf(manuscript);
  manuscript.problems.push(...problems);
  if (yaml) manuscript.problems.push(...checkWords(yaml, sound));
  if (!sound.date) unreadable.add(id.normalize("NFC")).add(slug);
  if (!yaml) return undefined;
  const anchors = inspection?.anchors ?? [];
  const isUnread = isDraft || !inspection;
  return { manuscript, yaml, entry: sound.date && { id, address: addressOf(sound.date, slug, timeZone), slug, anchors, isUnread } };
}

function indexEntries(stories: readonly PlacedStory[], pages: readonly PlacedPage[]): Pick<Directory, "byId" | "bySlug" | "byAddress"> {
  const ofStories = stories.flatMap(({ entry }) => entry ?? []);
  const entries = [...ofStories, ...pages.map(({ entry }) => entry)];
  const byAddress = new Map(entries.map((entry) => [toAddressKey(entry.address), entry]));
  for (const { entry, manuscript } of stories) {
    for (const key of entriesOf(manuscript.sound.aliases).map(toAddressKey)) if (entry && !byAddress.has(key)) byAddress.set(key, entry);
  }
  return {
    byId: new Map(entries.map((entry) => [entry.id.normalize("NFC"), entry])),
    bySlug: Map.groupBy(ofStories, ({ slug }) => slug),
    byAddress,
  };
}

function storyClaims({ manuscript, yaml, entry }: PlacedStory): Claim[] {
  if (!entry) return [];
  const common = { owner: manuscript.source.path, isDraft: manuscript.isDraft };
  const mend = "Rename one of the two files, or give one a `slug:`";
  const complain = (message: string) =>
    problemOf(common.owner, { rule: "address", field: "address", message, got: entry.address, expected: "an address of its own", mend });
  const aliases = (manuscript.sound.aliases ?? []).flatMap((address, index): Claim[] => {
    const aliasMend = "Remove the alias; an alias is an address the story had before";
    const complainAlias = (message: string) => fieldProblem(yaml, ["aliases", index], { rule: "address", message, mend: aliasMend });
    return [{ ...common, address, isFormer: true, complain: complainAlias }];
  });
  return [{ ...common, address: entry.address, complain }, ...aliases];
}
