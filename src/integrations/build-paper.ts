import { rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { build } from "astro";
import { statusOf } from "../edition/article.ts";
import { nextChange } from "../edition/due.ts";
import { lastingAddresses } from "../edition/lasting-addresses.ts";
import { searchScope } from "../edition/search-scope.ts";
import { chooseHost } from "../hosts/hosts.ts";
import { sitePolicy } from "../hosts/site-policy.ts";
import { writeHostFiles } from "../hosts/write-host-files.ts";
import { hasDictionary } from "../i18n/labels.ts";
import { failures } from "../markdown/processor.ts";
import { addToRecord } from "../newsroom/address-record.ts";
import { countByStatus } from "../newsroom/article-file.ts";
import { handOver } from "../newsroom/handover.ts";
import { loadNewsroom, type Newsroom, readClock } from "../newsroom/newsroom.ts";
import { buildsOf, outFolder, outProblem } from "../newsroom/out-folder.ts";
import type { Problem } from "../newsroom/problem.ts";
import { countProblems, plural, toLine, toText } from "../newsroom/report-text.ts";
import { type Workplace, workplace } from "../newsroom/workplace.ts";
import { pagesPrinted } from "../press/progress.ts";
import { holdLock } from "./build-lock.ts";
import { createCarrier } from "./carry-over.ts";
import { cleanPictures } from "./clean-pictures.ts";
import type { Delta } from "./delta.ts";
import { finishBuild, noteDelta, readBuild, readLast } from "./finish-build.ts";
import { provenPages, sealOf } from "./proven-pages.ts";
import { makeIndex, publishIndex } from "./search.ts";
import { writeWorker } from "./service-worker.ts";
import { lookAtInputs, noteStanding, standingPaper } from "./standing-paper.ts";
import { clearAway, nextFolder, publish, removeLater } from "./swap.ts";
import { createTerminal, type Terminal } from "./terminal.ts";
import { BuildError, type Census, verifyBuild } from "./verify.ts";

/** Checks the newsroom, prints the paper beside the last one for the host that is named or written down, and puts it in its place; the exit code for the shell. */
export async function buildPaper(target?: string): Promise<number> {
  const terminal = createTerminal();
  const place = workplace();
  const kept = outProblem(place);
  if (kept) {
    terminal.complain(toLine(kept));
    return 1;
  }
  // The cache is one build's at a time, and so is the output.
  const out = outFolder(place.out);
  const locks = [join(".dateline", "lock"), join(buildsOf(out), "lock")].map(holdLock);
  const removals: Promise<void>[] = [];
  try {
    if (locks.includes(undefined)) throw new BuildError("Another build is at work here. Wait until it is done");
    clearAway(out, (path) => removals.push(removeLater(path)));
    await printPaper(place, out, target, terminal);
    return 0;
  } catch (error) {
    // A feed is written in Astro's bundle, which has a class of its own by that name.
    const isOurs = error instanceof BuildError || error instanceof RangeError || (error instanceof Error && error.name === "FeedError");
    const message = error instanceof Error ? (isOurs ? error.message : (error.stack ?? error.message)) : String(error);
    terminal.complain(`${message}\nNothing was published; the last good paper is untouched.`);
    return 1;
  } finally {
    // What cannot be removed now is left to the next build.
    await Promise.allSettled(removals);
    for (const lock of locks) lock?.letGo();
  }
}

async function printPaper(place: Workplace, out: string, target: string | undefined, terminal: Terminal): Promise<void> {
  const started = performance.now();
  const clock = readClock();
  const last = readLast(out, place.cache);
  const inputs = lookAtInputs(place, target);
  const stands = standingPaper(inputs, last, place.cache, clock);
  if (stands) {
    const delta = noteDelta(out, last.manifest, last.manifest);
    for (const line of stands.said) terminal.say(line);
    terminal.say("Nothing has changed since the last build: the paper stays as it is.");
    for (const line of summary(stands.census, delta, stands.problems, place.out, performance.now() - started)) terminal.say(line);
    return;
  }
  const next = nextFolder(out);
  const stop = new AbortController();
  let index: Promise<string | undefined> | undefined;
  const ticking = setInterval(() => pagesPrinted() > 0 && terminal.progress(`Printing: ${plural(pagesPrinted(), "page")}`), 200);
  try {
    const progress = (done: number, all: number) => terminal.progress(`Checking ${done} of ${all} files`);
    const { newsroom, problems } = await loadNewsroom(place, clock, progress);
    const errors = problems.filter((problem) => problem.severity === "error");
    if (!newsroom || errors.length > 0) throw new BuildError(`${toText(errors)}\n\n${countProblems(errors)}.`);
    const counted = countProblems(problems).toLowerCase();
    const host = chooseHost(target, newsroom.publication.host);
    const printed = newsroom.articles.filter((article) => statusOf(article, newsroom.clock) === "public");
    const said = [
      `${newsroom.publication.name}: ${plural(newsroom.files, "article")} checked, ${counted}.`,
      ...groupWarnings(problems),
      ...notices(newsroom, printed.length),
    ];
    for (const line of said) terminal.say(line);
    const balance = balanceOf(newsroom, printed.length);

    // Made of the newsroom itself, by another process, while the pages are printed.
    index = makeIndex(newsroom, printed, place.cache, stop.signal);
    index.catch(() => {});
    handOver(newsroom);
    process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
    const carrier = createCarrier(next, place.cache, last, newsroom.publication);
    await build({ outDir: relative(".", next), logLevel: "error" });
    const [failure] = failures();
    if (failure) throw failure;
    const taken = carrier.carry();
    clearInterval(ticking);
    terminal.progress("Finishing the index of the search");
    const made = await index;
    if (made) publishIndex(made, next);
    const { base, url } = newsroom.publication;
    await writeWorker(next, base);
    await cleanPictures(next);
    const told = (await writeHostFiles(next, newsroom, { host, policy: sitePolicy(next), cache: place.cache })).map((line) => `  ${line}`);
    for (const line of told) terminal.say(line);
    const addresses = printed.map((article) => article.address);
    const finished = readBuild(out, place.cache, last, taken);
    const { origin } = new URL(url);
    const census = verifyBuild(next, { base, origin, addresses, files: finished.manifest, proven: provenPages(finished) });
    const delta = finishBuild(finished, newsroom.clock);
    carrier.note(finished.manifest);
    addToRecord(place.cache, lastingAddresses(newsroom, printed));
    const until = nextChange(newsroom);
    const seal = sealOf(finished.manifest);
    const standing = { clock, until, seal, said: [...said, ...told, balance], problems: counted, census };
    noteStanding(inputs, lookAtInputs(place, target), place.cache, standing);
    publish(out);
    terminal.say(balance);
    for (const line of summary(census, delta, counted, place.out, performance.now() - started)) terminal.say(line);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  } finally {
    clearInterval(ticking);
    stop.abort();
    await index?.catch(() => {});
  }
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

function summary(census: Census, delta: Delta, problems: string, out: string, milliseconds: number): string[] {
  const inside = resolve(out).startsWith(process.cwd()) ? relative(".", out) : out;
  return [
    `${plural(census.pages, "page")} in all, ${problems}, ${(census.bytes / 1e6).toFixed(1)} MB in ${plural(census.files, "file")}, ${(milliseconds / 1000).toFixed(1)} s`,
    `Since the last build: ${plural(delta.added.length, "file")} added, ${delta.changed.length} changed, ${delta.removed.length} removed, ${(delta.bytes / 1e6).toFixed(1)} MB to send`,
    `The paper is in ${inside}/. Read it with: npm run preview`,
  ];
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
