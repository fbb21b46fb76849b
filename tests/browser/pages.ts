import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { folderOf, papers } from "../paper.ts";

type Name = "sample" | "cases";

/** Pages worth a reader's look for what they hold; a page of every kind that is missing here is added from what was printed. */
const chosen: Record<Name, string[]> = {
  sample: [
    "/",
    "/weather/",
    "/2024/04/25/the-river-that-keeps-two-calendars/",
    "/2025/08/20/a-tide-table-is-a-promise/",
    "/tags/water/",
    "/authors/weather-desk/",
    "/2026/",
    "/2026/11/",
    "/about/",
    "/nothing/here/",
  ],
  cases: [
    "/",
    "/cases/",
    "/lists/page/1/",
    "/empty/",
    "/2024/04/17/structure/",
    "/2024/04/19/long-headline/",
    "/2024/04/19/unbroken-headline/",
    "/2024/04/12/picture-in-body/",
    "/2024/04/11/arabic/",
    "/2024/04/11/japanese/",
    "/2024/04/10/every-directive/",
    "/2024/04/08/script-in-fields/",
    "/2024/04/16/kind-live/",
    "/2024/03/04/kind-opinion/",
    "/2024/03/06/kind-brief/",
    "/2024/03/08/kind-review/",
    "/2024/03/12/corrections/",
    "/2024/02/15/series-two/",
    "/tags/",
    "/tags/pictures/",
    "/2024/",
    "/2024/04/",
    "/2024/04/24/",
    "/nothing/here/",
  ],
};

const dated = ["year", "month", "day", "story"];

/** What kind of page stands at an address; one that neither a list nor an editor made is a kind of its own. */
export function kindOf(paper: Name, address: string): string {
  const parts = address.split("/").filter(Boolean);
  const [first = "front", second] = parts;
  if (first === "nothing" || first === "404.html") return "missing";
  if (parts.includes("page")) return "numbered page";
  if (/^\d{4}$/.test(first)) return dated[parts.length - 1] ?? "story";
  if (["tags", "authors", "series"].includes(first)) return second ? first : `index of ${first}`;
  if (sectionsOf(paper).includes(first)) return "section";
  return existsSync(join(papers[paper].newsroom, "pages", `${first}.md`)) ? "standing" : first;
}

function sectionsOf(paper: Name): string[] {
  const publication = parse(readFileSync(join(papers[paper].newsroom, "publication.yaml"), "utf8")) as { sections: { id: string }[] };
  return publication.sections.map(({ id }) => id);
}

/** The chosen pages of a paper, and the first of each kind that none of them is. */
function pagesIn(paper: Name): string[] {
  const pages = new Map(chosen[paper].map((address) => [address, kindOf(paper, address)]));
  const folder = folderOf(paper);
  const printed = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).sort() : [];
  for (const file of printed.filter((name) => name.endsWith("index.html"))) {
    const address = `/${file.slice(0, -"index.html".length)}`;
    const kind = kindOf(paper, address);
    if (readFileSync(join(folder, file), "utf8").includes(" data-former=")) continue;
    if (![...pages.values()].includes(kind)) pages.set(address, kind);
  }
  return [...pages.keys()];
}

/** At least one page of each kind in each paper, as it was printed. */
const pagesOf: Record<Name, string[]> = { sample: pagesIn("sample"), cases: pagesIn("cases") };

interface Place {
  paper: Name;
  address: string;
}

/** One page of each kind, of the first paper that has it. */
export function oneOfEachKind(): Place[] {
  const found = new Map<string, Place>();
  for (const paper of ["sample", "cases"] as const)
    for (const address of pagesOf[paper]) if (!found.has(kindOf(paper, address))) found.set(kindOf(paper, address), { paper, address });
  return [...found.values()];
}

/** One page of each kind, and every story of the lists above, since each holds something of its own: lists of one kind are made of the same parts. */
export function everyKindAndStory(): Place[] {
  const kinds = oneOfEachKind();
  const stories = (["sample", "cases"] as const).flatMap((paper) =>
    pagesOf[paper].filter((address) => kindOf(paper, address) === "story").map((address) => ({ paper, address })),
  );
  return [...kinds, ...stories.filter(({ paper, address }) => !kinds.some((one) => one.paper === paper && one.address === address))];
}
