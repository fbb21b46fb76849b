import { basename, join } from "node:path";
import { toKebab } from "../edition/address.ts";
import type { Author } from "../edition/article.ts";
import { authorSchema, type WrittenAuthor } from "./article-schema.ts";
import { checkFields, fieldProblem } from "./check-fields.ts";
import { parseYaml, type Yaml } from "./front-matter.ts";
import { probePicture } from "./picture-file.ts";
import type { Problem } from "./problem.ts";
import { soundFields } from "./sound-fields.ts";
import { problemOf, readSource } from "./source-file.ts";

/** One file under authors/. */
export interface AuthorFile {
  id: string;
  yaml: Yaml;
  written?: WrittenAuthor;
  /** The fields that are sound, where others are not; see `soundFields`. */
  sound: Partial<WrittenAuthor>;
}

/** The authors of a newsroom; `known` also holds the ids of files that have faults. */
export interface AuthorFiles {
  files: AuthorFile[];
  known: Set<string>;
  problems: Problem[];
}

/** Reads and checks every file under authors/. */
export function readAuthors(folder: string, ids: readonly string[], show: (id: string) => string): AuthorFiles {
  const files: AuthorFile[] = [];
  const known = new Set<string>();
  const problems: Problem[] = [];
  for (const id of ids) {
    const name = basename(id).replace(/\.ya?ml$/i, "");
    const { source, isWhole, problems: found } = readSource(join(folder, id), show(id));
    problems.push(...found);
    if (!/^[a-z0-9][a-z0-9-]*$/.test(name) || name === "page" || known.has(name)) {
      problems.push(problemOf(source.path, { rule: "address", field: "file name", got: basename(id), ...badName(name, known) }));
      continue;
    }
    known.add(name);
    if (!isWhole) continue;
    const yaml = parseYaml(source);
    const { value: written, problems: faults } = checkFields(yaml, authorSchema, "an author");
    problems.push(...faults);
    files.push({ id: name, yaml, sound: written ?? soundFields(authorSchema, yaml.value), ...(written ? { written } : {}) });
  }
  return { files, known, problems };
}

function badName(name: string, known: ReadonlySet<string>): { message: string; mend: string } {
  const proposal = toKebab(name.normalize("NFKD").replace(/\p{M}/gu, "")).replace(/[^a-z0-9-]/g, "");
  const isFree = proposal !== "" && proposal !== "page" && !known.has(proposal);
  return {
    message: known.has(name) ? "is the second file of that name" : "cannot be the name of an author",
    mend: `Rename the file to small letters, digits and hyphens, such as ${isFree ? proposal : "science-desk"}.yaml`,
  };
}

/** The authors whose files have no fault, with their pictures; a picture that is not to be had is a problem. */
export function toAuthors(folder: string, files: readonly AuthorFile[]): { authors: Author[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const authors = files.flatMap(({ id, yaml, written, sound }): Author[] => {
    const probed = sound.picture === undefined ? undefined : probePicture(folder, yaml.source.file, sound.picture);
    if (probed && "message" in probed) problems.push(fieldProblem(yaml, ["picture"], { rule: "pictures", ...probed }));
    if (!written) return [];
    const { name, kind, links = [], role, bio } = written;
    const picture = probed && !("message" in probed) ? { picture: { ...probed, alt: "" } } : {};
    return [{ id, name, kind, links, ...(role ? { role } : {}), ...(bio ? { bio } : {}), ...picture }];
  });
  return { authors, problems };
}
