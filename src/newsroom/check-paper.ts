import type { WrittenPublication } from "../edition/publication.ts";
import { fieldProblem } from "./check-fields.ts";
import type { Directory } from "./check-references.ts";
import { resolveLink } from "./find-story.ts";
import type { Yaml } from "./front-matter.ts";
import type { Material } from "./material.ts";
import type { Problem } from "./problem.ts";
import type { PlacedStory } from "./register.ts";

/** An address somewhere in a file of YAML. */
type Named = [path: PropertyKey[], url: string];

/** Problems of what the paper itself names: links of publication.yaml, redirects.yaml and authors that lead nowhere, and feed ids that stand twice. */
export function checkPaper(material: Material, directory: Directory, stories: readonly PlacedStory[]): Problem[] {
  const { publication, redirects, authors } = material;
  const targets = redirects.redirects.flatMap((redirect): Named[] => ("to" in redirect ? [[[redirect.from], redirect.to]] : []));
  return [
    ...checkUrls(publication.yaml, urlsOf(publication.sound), directory),
    ...checkUrls(redirects.yaml, targets, directory),
    ...authors.files.flatMap(({ yaml, sound }) => checkUrls(yaml, urlsIn("links", sound.links), directory)),
    ...checkIds(stories),
  ];
}

function urlsOf({ navigation, social, slots, policies = {} }: Partial<WrittenPublication>): Named[] {
  const lists = { navigation, social, slots };
  return [
    ...Object.entries(lists).flatMap(([name, list]) => urlsIn(name, list)),
    ...Object.entries(policies).flatMap(([name, url]): Named[] => (url === undefined ? [] : [[["policies", name], url]])),
  ];
}

function urlsIn(name: string, list: readonly { url: string }[] = []): Named[] {
  return list.flatMap(({ url }, index): Named[] => [[[name, index, "url"], url]]);
}

function checkUrls(yaml: Yaml | undefined, urls: readonly Named[], directory: Directory): Problem[] {
  if (!yaml) return [];
  return urls.flatMap(([path, url]) => {
    if (!url.startsWith("/")) return [];
    const target = resolveLink({ ...directory, redirects: new Map() }, { id: "", anchors: [] }, url);
    return typeof target === "object" && "message" in target ? [fieldProblem(yaml, path, { rule: "address", ...target })] : [];
  });
}

/** A feed reader takes two stories of one id for the same; a draft gives way to what is published or will be. */
function checkIds(stories: readonly PlacedStory[]): Problem[] {
  const owners = new Map<string, PlacedStory>();
  const byWeight = stories.toSorted((a, b) => Number(a.manuscript.isDraft) - Number(b.manuscript.isDraft));
  return byWeight.flatMap((story) => {
    const { sound, isDraft } = story.manuscript;
    if (sound.id === undefined) return [];
    const first = owners.get(sound.id);
    if (!first) owners.set(sound.id, story);
    const message = `is the id of ${first?.manuscript.source.path} too`;
    const mend = "Give one of the two another id, or none";
    return first ? [fieldProblem(story.yaml, ["id"], { rule: "address", message, mend, severity: isDraft ? "warning" : "error" })] : [];
  });
}
