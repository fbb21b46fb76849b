import { toAddressKey } from "../edition/address.ts";
import { type Article, statusOf } from "../edition/article.ts";
import { isGathered, lastingAddresses } from "../edition/lasting-addresses.ts";
import { recordName } from "./address-record.ts";
import type { Newsroom } from "./newsroom.ts";
import type { Problem } from "./problem.ts";
import { problemOf } from "./source-file.ts";
import { closest } from "./suggest.ts";

/** What has become of the addresses that were published once. */
export interface Fate {
  /** Lists that have lost their last story: gone by themselves. */
  emptied: string[];
  /** An error for each address that nobody answers for, with the lines that mend it. */
  problems: Problem[];
}

type Checked = Pick<Newsroom, "articles" | "clock" | "pages" | "publication" | "redirects">;

/** Looks for every recorded address among what is in print, scheduled or expired, the aliases and redirects.yaml. */
export function checkRecord(record: ReadonlySet<string>, newsroom: Checked, show: (id: string) => string): Fate {
  const { articles, clock, redirects } = newsroom;
  const kept = articles.filter((article) => !article.draft);
  const printed = kept.filter((article) => statusOf(article, clock) === "public");
  const living = lastingAddresses(newsroom, printed);
  const gone = [...record].filter((address) => !living.has(address));
  if (gone.length === 0) return { emptied: [], problems: [] };
  const answered = new Set(
    [...living, ...kept.flatMap(({ address, aliases }) => [address, ...aliases]), ...redirects.map(({ from }) => from)].map(toAddressKey),
  );
  const missing = gone.filter((address) => !answered.has(toAddressKey(address)));
  const lost = missing.filter((address) => !isGathered(address)).sort();
  const stories = new Map(kept.map((article) => [article.address, article]));
  const newcomers = [...living, ...stories.keys()].filter((address) => !record.has(address) && !isGathered(address));
  return {
    emptied: missing.filter(isGathered).sort(),
    problems: lost.map((address) => {
      const heir = heirOf(address, [...new Set(newcomers)]);
      return toProblem(address, heir, heir === undefined ? undefined : stories.get(heir), show);
    }),
  };
}

/** The new address that seems to be a lost one's: of the same slug, else the only one of its day or kind, else one that is spelt much like it. */
function heirOf(address: string, newcomers: readonly string[]): string | undefined {
  const folder = (path: string) => path.replace(/[^/]*\/$/, "");
  const slug = (path: string) => path.slice(folder(path).length);
  const isStory = (path: string) => /^\/\d{4}\/\d\d\/\d\d\//.test(path);
  const sort = newcomers.filter((other) => isStory(other) === isStory(address));
  const sameSlug = sort.filter((other) => slug(other) === slug(address));
  if (sameSlug[0] && sameSlug.length === 1) return sameSlug[0];
  const beside = sort.filter((other) => folder(other) === folder(address));
  return beside.length === 1 ? beside[0] : closest(address, beside);
}

function toProblem(address: string, heir: string | undefined, story: Article | undefined, show: (id: string) => string): Problem {
  const lines = [
    ...(story ? [`in the fields of ${show(story.path)}:`, `    aliases: [${[...story.aliases, address].join(", ")}]`] : []),
    `${story ? "or " : ""}in ${show("redirects.yaml")}, one of these:`,
    ...(heir === undefined ? [] : [`    ${address}: ${heir}`]),
    `    ${address}: { gone: "the reason, in a few words" }`,
  ];
  return problemOf(show(story?.path ?? "redirects.yaml"), {
    rule: "address",
    field: "address",
    message: "has been published, and nothing stands there any more",
    got: address,
    expected: "the story where it was, or a word about where it is now",
    mend: `Say what became of it by the lines below; if it was never on the web, delete it from ${recordName} here and under .dateline/`,
    lines,
  });
}
