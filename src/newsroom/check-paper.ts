import type { Publication } from "../edition/publication.ts";
import { fieldProblem } from "./check-fields.ts";
import type { Directory } from "./check-references.ts";
import { resolveLink } from "./find-story.ts";
import type { Yaml } from "./front-matter.ts";
import type { Material } from "./material.ts";
import type { Problem } from "./problem.ts";
import type { PlacedStory } from "./register.ts";

/** Problems of what the paper itself names: links of publication.yaml and redirects.yaml that lead nowhere, and feed ids that stand twice. */
export function checkPaper({ publication, redirects }: Material, directory: Directory, stories: readonly PlacedStory[]): Problem[] {
  const named = publication.publication && publication.yaml ? checkUrls(publication.yaml, urlsOf(publication.publication), directory) : [];
  const targets = redirects.redirects.flatMap((redirect): [PropertyKey[], string][] =>
    "to" in redirect ? [[[redirect.from], redirect.to]] : [],
  );
  return [...named, ...(redirects.yaml ? checkUrls(redirects.yaml, targets, directory) : []), ...checkIds(stories)];
}

function urlsOf({ navigation, social, slots, policies }: Publication): [PropertyKey[], string][] {
  const lists = { navigation, social, slots };
  return [
    ...Object.entries(lists).flatMap(([name, list]) => list.map(({ url }, index): [PropertyKey[], string] => [[name, index, "url"], url])),
    ...Object.entries(policies).flatMap(([name, url]): [PropertyKey[], string][] => (url === undefined ? [] : [[["policies", name], url]])),
  ];
}

function checkUrls(yaml: Yaml, urls: readonly [PropertyKey[], string][], directory: Directory): Problem[] {
  return urls.flatMap(([path, url]) => {
    if (!url.startsWith("/")) return [];
    const target = resolveLink({ ...directory, redirects: new Map() }, { id: "", anchors: [] }, url);
    return typeof target === "object" && "message" in target ? [fieldProblem(yaml, path, { rule: "address", ...target })] : [];
  });
}

/** A feed reader takes two stories of one id for the same. */
function checkIds(stories: readonly PlacedStory[]): Problem[] {
  const owners = new Map<string, PlacedStory>();
  return stories.flatMap((story) => {
    const { id } = story.manuscript.sound;
    if (id === undefined) return [];
    const first = owners.get(id);
    if (!first) owners.set(id, story);
    const mend = "Give one of the two another id, or none";
    return first
      ? [fieldProblem(story.yaml, ["id"], { rule: "address", message: `is the id of ${first.manuscript.source.path} too`, mend })]
      : [];
  });
}
