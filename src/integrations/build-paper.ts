import { rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { nextChange } from "../edition/due.ts";
import { lastingAddresses } from "../edition/lasting-addresses.ts";
import { builtSizes } from "../hosts/built-files.ts";
import { chooseHost } from "../hosts/hosts.ts";
import { sitePolicy } from "../hosts/site-policy.ts";
import { writeHostFiles } from "../hosts/write-host-files.ts";
import { addToRecord } from "../newsroom/address-record.ts";
import { readClock } from "../newsroom/clock.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { buildsOf, outFolder, outProblem } from "../newsroom/out-folder.ts";
import { plural, toLine } from "../newsroom/report-text.ts";
import { type Workplace, workplace } from "../newsroom/workplace.ts";
import { linkAhead } from "./ahead.ts";
import { holdLock } from "./build-lock.ts";
import type { Source } from "./carry-over.ts";
import { loadChecked } from "./checked-newsroom.ts";
import type { Delta } from "./delta.ts";
import { finishBuild, noteDelta, readBuild, readLast } from "./finish-build.ts";
import { lookAtInputs } from "./inputs.ts";
import { codeOf, readLedger, writeLedger } from "./ledger.ts";
import { joinParts, keepPart, readShare, removeParts, type Share } from "./parts.ts";
import { printPages } from "./print-pages.ts";
import { provenPages, sealOf } from "./proven-pages.ts";
import { type Indexes, makeIndexes, publishIndexes } from "./search.ts";
import { writeWorker } from "./service-worker.ts";
import { noteStanding, standingPaper } from "./standing-paper.ts";
import { clearAway, nextFolder, publish, removeLater } from "./swap.ts";
import { createTerminal, type Terminal } from "./terminal.ts";
import { BuildError, type Census, verifyBuild } from "./verify.ts";

/** Where a build is made, where it is published, and who is told. */
interface Work {
  place: Workplace;
  out: string;
  terminal: Terminal;
}

/** What a build is asked for. */
export interface Wish {
  /** The host it is for, if not the one written down. */
  target?: string | undefined;
  /** Whether it is joined from the parts that were printed elsewhere. */
  isJoined?: boolean;
}

/** Checks the newsroom, prints the paper beside the last one and puts it in its place; the exit code for the shell. */
export const buildPaper = (wish: Wish = {}): Promise<number> => atWork((work) => printPaper(work, wish));

/** Checks the newsroom and prints the share of its pages that is written `3/8`, to be joined with the others; the exit code for the shell. */
export const buildPart = (written: string): Promise<number> => atWork((work) => printPart(work, readShare(written)));

async function atWork(print: (work: Work) => Promise<void>): Promise<number> {
  const terminal = createTerminal();
  const place = workplace();
  const kept = outProblem(place);
  if (kept) {
    terminal.complain(toLine(kept));
    return 1;
  }
  // The cache is one build's at a time, and so is the output.
  const out = outFolder(place.out);
  const cacheLock = holdLock(join(".dateline", "lock"));
  // Asked for only by the holder of the first: of two builds that begin at once, each could keep the other from one.
  const outLock = cacheLock && holdLock(join(buildsOf(out), "lock"));
  const removals: Promise<void>[] = [];
  try {
    if (!outLock) throw new BuildError("Another build is at work here. Wait until it is done");
    clearAway(out, (path) => removals.push(removeLater(path)));
    await print({ place, out, terminal });
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
    outLock?.letGo();
    cacheLock?.letGo();
  }
}

async function printPaper({ place, out, terminal }: Work, { target, isJoined = false }: Wish): Promise<void> {
  const started = performance.now();
  const clock = readClock();
  const looking = lookAtInputs(place, target);
  const last = readLast(out, place.cache);
  const inputs = await looking;
  const stands = standingPaper(inputs, last, place.cache, clock);
  if (stands) {
    const delta = noteDelta(out, last.manifest, last.manifest);
    for (const line of stands.said) terminal.say(line);
    terminal.say("Nothing has changed since the last build: the paper stays as it is.");
    for (const line of summary(stands.census, delta, stands.problems, place.out, performance.now() - started)) terminal.say(line);
    return;
  }
  const next = nextFolder(out);
  const ahead = isJoined ? undefined : linkAhead(out, place.cache, next);
  const stop = new AbortController();
  let indexes: Promise<Indexes> | undefined;
  try {
    const { newsroom, printed, said, counted, balance } = await loadChecked(place, clock, terminal);
    const { publication } = newsroom;
    const host = chooseHost(target, publication.host);
    const source = isJoined ? joined(out, newsroom, terminal) : { last, ledger: readLedger(place.cache, last.manifest, publication) };

    // Made of the newsroom itself, by another process, while the pages are printed.
    indexes = makeIndexes(newsroom, printed, place.cache, stop.signal);
    indexes.catch(() => {});
    const print = { next, newsroom, source, cache: place.cache, ahead };
    const { carrier, carried } = await printPages(print, terminal);
    terminal.progress("Finishing the index of the search");
    publishIndexes(await indexes, next);
    // Whatever a build reads of the newsroom it has read by now.
    const lookingAgain = lookAtInputs(place, target);
    lookingAgain.catch(() => {});
    const { base, url } = publication;
    await writeWorker(next, base);
    const sizes = builtSizes(next, carried);
    const policy = sitePolicy(next, sizes.keys(), carrier.policies());
    const told = (await writeHostFiles(next, newsroom, { host, policy, cache: place.cache, sizes })).map((line) => `  ${line}`);
    for (const line of told) terminal.say(line);
    const addresses = printed.map((article) => article.address);
    const finished = readBuild(out, place.cache, last, new Set(isJoined ? [] : carried.keys()), sizes.keys());
    const { origin } = new URL(url);
    const proven = provenPages(finished, { base, origin });
    const { named, ...census } = verifyBuild(next, { base, origin, addresses, files: finished.manifest, proven });
    const ledger = carrier.ledger();
    const delta = finishBuild(finished, newsroom.clock, named);
    writeLedger(place.cache, finished.manifest, publication, ledger);
    addToRecord(place.cache, lastingAddresses(newsroom, printed));
    const until = nextChange(newsroom);
    const seal = sealOf(finished.manifest);
    const standing = { clock, until, seal, said: [...said, ...told, balance], problems: counted, census };
    noteStanding(inputs, await lookingAgain, place.cache, standing);
    publish(out);
    if (isJoined) removeParts(out);
    terminal.say(balance);
    for (const line of summary(census, delta, counted, place.out, performance.now() - started)) terminal.say(line);
  } catch (error) {
    await ahead?.stop();
    rmSync(next, { recursive: true, force: true });
    throw error;
  } finally {
    stop.abort();
    await indexes?.catch(() => {});
  }
}

async function printPart({ place, out, terminal }: Work, share: Share): Promise<void> {
  const next = nextFolder(out);
  try {
    const { newsroom } = await loadChecked(place, readClock(), terminal);
    const nothing = { last: { folder: undefined, manifest: new Map() }, ledger: new Map() };
    const { carrier } = await printPages({ next, newsroom, source: nothing, cache: place.cache, share }, terminal);
    const ledger = carrier.ledger();
    const part = keepPart(out, share, next, codeOf(newsroom.publication), ledger);
    terminal.say(
      `Part ${share.number} of ${share.of}: ${plural(ledger.size, "file")}, in ${relative(".", part)}/. Join the parts with: npm run merge`,
    );
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
}

/** The parts as one build to take files over from. */
function joined(out: string, { publication }: Newsroom, terminal: Terminal): Source {
  const { missing, of, ...source } = joinParts(out, codeOf(publication));
  const named = new Intl.ListFormat("en").format(missing.map(String));
  const lack = missing.length > 1 ? `parts ${named}, which are` : `part ${named}, which is`;
  terminal.say(`${plural(source.ledger.size, "file")} from ${of} parts${missing.length > 0 ? `, without ${lack} printed here` : ""}.`);
  return source;
}

function summary(census: Census, delta: Delta, problems: string, out: string, milliseconds: number): string[] {
  const inside = resolve(out).startsWith(process.cwd()) ? relative(".", out) : out;
  return [
    `${plural(census.pages, "page")} in all, ${problems}, ${(census.bytes / 1e6).toFixed(1)} MB in ${plural(census.files, "file")}, ${(milliseconds / 1000).toFixed(1)} s`,
    `Since the last build: ${plural(delta.added.length, "file")} added, ${delta.changed.length} changed, ${delta.removed.length} removed, ${(delta.bytes / 1e6).toFixed(1)} MB to send`,
    `The paper is in ${inside}/. Read it with: npm run preview`,
  ];
}
