import { basename, join } from "node:path";
import { toKebab } from "../edition/address.ts";
import type { Author } from "../edition/article.ts";
import { authorSchema } from "./article-schema.ts";
import { checkFields, fieldProblem } from "./check-fields.ts";
import { parseYaml } from "./front-matter.ts";
import { probePicture } from "./picture-file.ts";
import type { Problem } from "./problem.ts";
import { problemOf, readSource } from "./source-file.ts";

/** The authors of a newsroom; `known` also holds the ids of files that have faults. */
export interface AuthorFiles {
  authors: Author[];
  known: Set<string>;
  problems: Problem[];
}

/** Reads and checks every file under authors/. */
export function readAuthors(folder: string, ids: readonly string[], show: (id: string) => string): AuthorFiles {
  const authors: Author[] = [];
  const known = new Set<string>();
  const problems: Problem[] = [];
  for (const id of ids) {
    const name = basename(id).replace(/\.ya?ml$/i, "");
    const { source, problems: found } = readSource(join(folder, id), show(id));
    problems.push(...found);
    if (!/^[a-z0-9][a-z0-9-]*$/.test(name) || name === "page" || known.has(name)) {
      const message = known.has(name) ? "is the second file of that name" : "cannot be the name of an author";
      const proposal = toKebab(name.normalize("NFKD").replace(/\p{M}/gu, "")).replace(/[^a-z0-9-]/g, "");
      const mend = `Rename the file to small letters, digits and hyphens, such as ${known.has(proposal) || proposal === "page" ? "science-desk" : proposal || "science-desk"}.yaml`;
      problems.push(problemOf(source.path, { rule: "address", field: "file name", message, got: basename(id), mend }));
      continue;
    }
    known.add(name);
    if (found.length > 0) continue;
    const yaml = parseYaml(source);
    const checked = checkFields(yaml, authorSchema, "an author");
    problems.push(...checked.problems);
    if (!checked.value) continue;
    const { picture, ...written } = checked.value;
    const author: Author = { id: name, name: written.name, kind: written.kind, links: written.links ?? [] };
    if (written.role) author.role = written.role;
    if (written.bio) author.bio = written.bio;
    if (picture) {
      const probed = probePicture(folder, source.file, picture);
      if ("message" in probed) problems.push(fieldProblem(yaml, ["picture"], { rule: "pictures", ...probed }));
      else author.picture = { ...probed, alt: "" };
    }
    authors.push(author);
  }
  return { authors, known, problems };
}
