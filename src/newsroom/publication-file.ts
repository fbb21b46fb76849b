import { existsSync } from "node:fs";
import { join } from "node:path";
import { createPublication, type Publication } from "../edition/publication.ts";
import { en } from "../i18n/en.ts";
import { hasDictionary } from "../i18n/labels.ts";
import { checkFields, fieldProblem } from "./check-fields.ts";
import { parseYaml, type Yaml } from "./front-matter.ts";
import { probePicture } from "./picture-file.ts";
import type { Problem } from "./problem.ts";
import { publicationSchema, type WrittenPublication } from "./publication-schema.ts";
import { entriesOf, soundFields } from "./sound-fields.ts";
import { problemOf, readSource } from "./source-file.ts";
import { closest } from "./suggest.ts";

const file = "publication.yaml";

/** What every other file is held against, known as far as publication.yaml can be read. */
export interface Facts {
  language: string;
  timeZone: string;
  checks: Publication["checks"];
  /** Undefined if they cannot all be read. */
  sections: Publication["sections"] | undefined;
  search: Publication["search"];
  /** Scheme, host and path of the paper, without a final slash; empty if they cannot be read. */
  site: string;
  /** Whether enough is known to tell every address of the paper. */
  isCertain: boolean;
}

/** publication.yaml as it was read. */
export interface PublicationFile {
  publication?: Publication;
  /** The fields that are sound, where others are not; see `soundFields`. */
  sound: Partial<WrittenPublication>;
  facts: Facts;
  yaml?: Yaml;
  problems: Problem[];
}

/** Reads and checks publication.yaml; without it or with a fault in it there is no publication. */
export function readPublication(folder: string, show: (id: string) => string): PublicationFile {
  if (!existsSync(join(folder, file))) return { sound: {}, facts: factsOf({}), problems: [missing(show(file))] };
  const { source, isWhole, problems } = readSource(join(folder, file), show(file));
  if (!isWhole) return { sound: {}, facts: factsOf({}), problems };
  const yaml = parseYaml(source);
  const checked = checkFields(yaml, publicationSchema, "publication.yaml");
  const sound = checked.value ?? soundFields(publicationSchema, yaml.value);
  const found = [...problems, ...checked.problems, ...checkLabels(sound, yaml)];
  const publication = checked.value && createPublication(checked.value);
  return { ...(publication ? { publication } : {}), sound, yaml, facts: factsOf(sound), problems: found };
}

function missing(path: string): Problem {
  const mend = "Copy publication.yaml of the sample paper (content/) and change it";
  return problemOf(path, { rule: "field", field: "file", message: "does not exist", expected: "the paper's own facts", mend });
}

function factsOf({ language = "en", timeZone, checks = {}, sections, search, url }: Partial<WrittenPublication>): Facts {
  const all = entriesOf(sections);
  const isWhole = all.length > 0 && all.length === sections?.length;
  return {
    language,
    timeZone: timeZone ?? "UTC",
    checks,
    sections: isWhole ? all : undefined,
    search,
    site: url ? url.replace(/\/+$/, "") : "",
    isCertain: isWhole && url !== undefined && timeZone !== undefined,
  };
}

function checkLabels({ labels = {}, language = "en" }: Partial<WrittenPublication>, yaml: Yaml): Problem[] {
  if (Object.keys(labels).length === 0 && !hasDictionary(language)) {
    const mend = "Give your own wording under `labels:`; the keys are those of src/i18n/en.ts";
    return [fieldProblem(yaml, ["language"], { message: "has no labels of its own, so they are English", mend, severity: "warning" })];
  }
  return Object.keys(labels).flatMap((label) => {
    if (Object.hasOwn(en, label)) return [];
    const meant = closest(label, Object.keys(en));
    const mend = meant ? `Did you mean \`${meant}\`?` : "Use a key of src/i18n/en.ts";
    return [fieldProblem(yaml, ["labels", label], { message: "is no label", mend }, { key: true })];
  });
}

/** Problems of the pictures publication.yaml names. A logo has no text to be shown in its place, so these are not softened by `checks`. */
export function checkMedia({ sound, yaml }: PublicationFile, folder: string): Problem[] {
  if (!yaml) return [];
  return mediaPaths(sound).flatMap(([path, picture]) => {
    const probed = probePicture(folder, yaml.source.file, picture);
    return "message" in probed ? [fieldProblem(yaml, path, { ...probed })] : [];
  });
}

/** The pictures publication.yaml names, each with its field. */
export function mediaPaths(written: Partial<WrittenPublication>): [PropertyKey[], string][] {
  const media: [PropertyKey[], string | undefined][] = [
    [["logo"], written.logo],
    [["icon"], written.icon],
    [["publisher", "logo"], written.publisher?.logo],
    ...(written.slots ?? []).flatMap((slot, index): typeof media => [[["slots", index, "picture"], slot.picture]]),
  ];
  return media.flatMap(([path, picture]) => (picture ? [[path, picture] as [PropertyKey[], string]] : []));
}
