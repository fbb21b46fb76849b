import { type Article, statusOf } from "../edition/article.ts";
import { searchScope } from "../edition/search-scope.ts";
import { hasDictionary } from "../i18n/labels.ts";
import { countByStatus } from "../newsroom/article-file.ts";
import { loadNewsroom, type Newsroom } from "../newsroom/newsroom.ts";
import type { Problem } from "../newsroom/problem.ts";
import { countProblems, plural, toText } from "../newsroom/report-text.ts";
import type { Workplace } from "../newsroom/workplace.ts";
import type { Terminal } from "./terminal.ts";
import { BuildError } from "./verify.ts";

/** A newsroom without an error, and what was said of it. */
export interface CheckedNewsroom {
  newsroom: Newsroom;
  /** The stories in print. */
  printed: Article[];
  said: string[];
  /** `no problems`, `3 warnings in 2 files` */
  counted: string;
  /** Articles in = pages out + drafts + scheduled + expired. */
  balance: string;
}

/** Reads and checks the newsroom and says what is to be said of it; throws a BuildError with all its errors. */
export async function loadChecked(place: Workplace, clock: number, terminal: Terminal): Promise<CheckedNewsroom> {
  const progress = (done: number, all: number) => terminal.progress(`Checking ${done} of ${all} files`);
  const { newsroom, problems } = await loadNewsroom(place, clock, progress);
  const errors = problems.filter((problem) => problem.severity === "error");
  if (!newsroom || errors.length > 0) throw new BuildError(`${toText(errors)}\n\n${countProblems(errors)}.`);
  const counted = countProblems(problems).toLowerCase();
  const printed = newsroom.articles.filter((article) => statusOf(article, newsroom.clock) === "public");
  const said = [
    `${newsroom.publication.name}: ${plural(newsroom.files, "article")} checked, ${counted}.`,
    ...groupWarnings(problems),
    ...notices(newsroom, printed.length),
  ];
  for (const line of said) terminal.say(line);
  return { newsroom, printed, said, counted, balance: balanceOf(newsroom, printed.length) };
}

/** Articles in = pages out + drafts + scheduled + expired; throws a BuildError if one is lost. */
function balanceOf(newsroom: Newsroom, printed: number): string {
  const counts = countByStatus(newsroom.articles, newsroom.clock);
  const drafts = counts.draft + newsroom.unreadableDrafts;
  const { scheduled, expired } = counts;
  const line = `${plural(newsroom.files, "article")} in = ${plural(printed, "page")} + ${plural(drafts, "draft")} + ${scheduled} scheduled + ${expired} expired`;
  if (newsroom.files !== printed + drafts + scheduled + expired) throw new BuildError(`An article is lost: ${line} does not add up.`);
  return line;
}

/** What the paper lacks though nothing in it is wrong. */
function notices({ publication }: Newsroom, stories: number): string[] {
  const { language, labels, weather } = publication;
  const found: string[] = [];
  if (!hasDictionary(language) && Object.keys(labels).length === 0) {
    found.push(
      `  There are no labels in the language ${language}: the English ones are printed. Give your own under \`labels:\` in publication.yaml`,
    );
  }
  if ((weather.provider === "met-norway" || weather.provider === "nws") && !weather.contact) {
    found.push("  Nobody is asked for the weather: the provider wants `weather.contact` in publication.yaml");
  }
  if (!publication.search && searchScope(publication, stories) === "headlines") {
    found.push(
      "  So many stories are searched by headline, standfirst, subjects and byline. All words: `search: { scope: full }` in publication.yaml",
    );
  }
  return found;
}

/** Warnings by what they are about, a line each. */
function groupWarnings(problems: readonly Problem[]): string[] {
  const groups = new Map<string, number>();
  for (const problem of problems)
    groups.set(`${problem.field} ${problem.message}`, (groups.get(`${problem.field} ${problem.message}`) ?? 0) + 1);
  if (groups.size === 0) return [];
  const lines = [...groups]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([what, count]) => `  ${String(count).padStart(4)} × ${what}`);
  const shown = lines.slice(0, 12);
  if (lines.length > shown.length) shown.push(`         and ${lines.length - shown.length} more kinds`);
  return [...shown, "  Each with its place: npm run check:content"];
}
