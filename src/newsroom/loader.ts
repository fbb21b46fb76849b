import { watch } from "node:fs";
import type { Loader, LoaderContext } from "astro/loaders";
import { readClock } from "./clock.ts";
import { handOver } from "./handover.ts";
import { type KnownFiles, openKnownFiles } from "./known-files.ts";
import { loadNewsroom, type Newsroom } from "./newsroom.ts";
import { NewsroomError, type Problem } from "./problem.ts";
import { countProblems, toLine, toText } from "./report-text.ts";
import { workplace } from "./workplace.ts";

/**
 * The one loader, for the dev server: a build reads its newsroom itself. What Astro keeps of a newsroom is one number, so that it notices
 * a change; the newsroom itself is handed over in memory, for Astro would bundle every byte of its store.
 */
export function newsroomLoader(): Loader {
  return {
    name: "dateline-newsroom",
    load: async (context) => {
      if (!context.watcher) return;
      fillStore(context, await readNewsroom(context));
      follow(context, workplace().newsroom);
    },
  };
}

// Held while an editor works: of a large archive it takes longer to read from the disk than all else after a change.
let known: KnownFiles | undefined;

async function readNewsroom(context: LoaderContext): Promise<Newsroom> {
  const place = workplace();
  known ??= openKnownFiles(place.cache, place.newsroom);
  const { newsroom, problems } = await loadNewsroom(place, readClock(), undefined, known);
  if (!newsroom) throw new NewsroomError(problems);
  tell(context, problems);
  return newsroom;
}

let told: ReadonlySet<string> = new Set();

/** While an editor works, what is whole is shown, and what is newly wrong is named; an archive's many warnings are counted at first. */
function tell({ logger }: LoaderContext, problems: readonly Problem[]): void {
  const fresh = problems.filter((problem) => !told.has(toLine(problem)));
  const warnings = fresh.filter(({ severity }) => severity === "warning");
  const many = told.size === 0 && warnings.length > 20;
  const named = many ? fresh.filter(({ severity }) => severity === "error") : fresh;
  told = new Set(problems.map(toLine));
  const errors = named.some(({ severity }) => severity === "error");
  if (named.length > 0) logger[errors ? "error" : "warn"](`\n${toText(named)}`);
  if (many) logger.warn(`${countProblems(warnings)}. Each with its place: npm run check:content`);
}

/** Hands the newsroom over; another digest in Astro's store makes pages anew. */
function fillStore(context: LoaderContext, newsroom: Newsroom): void {
  handOver(newsroom);
  for (const id of context.store.keys()) if (id !== "newsroom") context.store.delete(id);
  context.store.set({ id: "newsroom", data: {}, digest: String(++changes) });
}

let changes = Date.now();

let watching = false;
let waiting: ReturnType<typeof setTimeout> | undefined;
let reading = Promise.resolve();

function follow(context: LoaderContext, folder: string): void {
  if (watching) return;
  watching = true;
  // Needed after the first change: all of Markdown takes half a second to load.
  void import("./read-manuscript.ts");
  const readAgain = async () => {
    try {
      fillStore(context, await readNewsroom(context));
    } catch (error) {
      context.logger.error(error instanceof NewsroomError ? `\n${toText(error.problems)}` : String(error));
    }
  };
  // Vite's watcher keeps one watch a file, and no system has enough of them for a large archive; this one keeps one a folder.
  watch(folder, { recursive: true }, () => {
    clearTimeout(waiting);
    // An editor's program empties a file before it writes it; a moment later it is whole.
    waiting = setTimeout(() => {
      reading = reading.then(readAgain);
    }, 80);
  }).on("error", (error) => context.logger.error(`Changes in ${folder} are not seen any more: ${error.message}`));
}
