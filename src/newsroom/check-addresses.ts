import { basename, dirname } from "node:path";
import { articleAddress, isSlug, isTooLong, reservedParts, toKebab, toSlug } from "../edition/address.ts";
import { toMoment, type WrittenMoment } from "../edition/moment.ts";
import type { WrittenArticle, WrittenPage } from "./article-schema.ts";
import { fieldProblem } from "./check-fields.ts";
import type { Yaml } from "./front-matter.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Problem } from "./problem.ts";
import { problemOf } from "./source-file.ts";

/** The slug of a story or page, from `slug` or its file name; of a name that cannot be one, the slug that the problem proposes. */
export function slugOf(manuscript: Manuscript<WrittenArticle> | Manuscript<WrittenPage>): { slug: string; problems: Problem[] } {
  const chosen = (manuscript.sound as Partial<WrittenArticle>).slug;
  const slug = toSlug(chosen ?? fileSlug(manuscript.id));
  if (isSlug(slug) && !isKept(slug) && !isTooLong(slug)) return { slug, problems: [] };
  const proposal = proposeSlug(slug);
  const complaint = {
    rule: "address" as const,
    message: isKept(slug)
      ? "is a word the paper keeps for itself"
      : isTooLong(slug)
        ? "is too long for an address"
        : "cannot be part of an address",
    expected: "letters, digits, hyphens, underscores and inner dots, at most 200 bytes",
  };
  const problem = chosen
    ? fieldProblem(manuscript.yaml as Yaml, ["slug"], { ...complaint, mend: `Write \`${proposal}\`` })
    : problemOf(manuscript.source.path, {
        ...complaint,
        field: "file name",
        got: basename(manuscript.id),
        mend: `Rename the file to \`${proposal}.md\``,
      });
  return { slug: proposal, problems: [problem] };
}

/** The slug a file's name gives: that of its folder for `x/index.md`. */
function fileSlug(id: string): string {
  const name = basename(id).replace(/\.md$/i, "");
  return name.toLowerCase() === "index" && dirname(id).includes("/") ? basename(dirname(id)) : name;
}

const isKept = (slug: string) => slug === "page" || slug === "index";

/** A slug made of any words. */
export function proposeSlug(words: string): string {
  const slug = toKebab(words);
  let proposal = isKept(slug) ? `the-${slug}` : slug;
  while (isTooLong(proposal)) proposal = proposal.slice(0, -1).replace(/-+[^-]{0,12}$/, "");
  return proposal || "a-name-in-letters";
}

/** The address of a story in a zone, from its date and slug. */
export function addressOf(date: WrittenMoment, slug: string, timeZone: string): string {
  return articleAddress(toMoment(date, timeZone).day, slug);
}

/** Problems of tags and series that cannot be made an address of. */
export function checkWords(yaml: Yaml, written: Partial<WrittenArticle>): Problem[] {
  const series = written.series === undefined ? [] : [{ path: ["series"] as PropertyKey[], words: written.series }];
  const tags = (written.tags ?? []).flatMap((words, index) => [{ path: ["tags", index] as PropertyKey[], words }]);
  return [...tags, ...series].flatMap(({ path, words }) => {
    const complaint = wordsComplaint(words);
    return complaint ? [fieldProblem(yaml, path, { rule: "address", ...complaint })] : [];
  });
}

function wordsComplaint(words: string): { message: string; mend: string } | undefined {
  const kebab = toKebab(words);
  if (kebab === "") return { message: "has no letter or digit to make an address of", mend: "Use words" };
  if (kebab === "page") return { message: "is a word the paper keeps for itself", mend: "Use another word" };
  return isTooLong(kebab) ? { message: "is too long for an address", mend: "Use a few words" } : undefined;
}

/** Whether the first part of an address belongs to the paper itself. */
export function isReserved(part: string, rootFiles: ReadonlySet<string>): boolean {
  return reservedParts.has(part) || /^\d{4}$/.test(part) || rootFiles.has(part);
}
