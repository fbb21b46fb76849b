import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Loader, LoaderContext } from "astro/loaders";
import { handedOver, handOver } from "./handover.ts";
import { loadNewsroom, type Newsroom, readClock } from "./newsroom.ts";
import { mediaOf, picturesOf } from "./newsroom-pictures.ts";
import { NewsroomError, type Problem } from "./problem.ts";
import { countProblems, toLine, toText } from "./report-text.ts";
import { workplace } from "./workplace.ts";

// What Astro puts before the path of a picture in an entry's data, so that it is found and imported.
const pictureMark = "__ASTRO_IMAGE_";

/**
 * The one loader. What Astro keeps of a newsroom is small: the pictures of each story, so that it finds and publishes them,
 * and one digest of everything, so that it notices a change. The newsroom itself is handed over in memory: Astro would
 * bundle every byte of its store.
 */
export function newsroomLoader(): Loader {
  return {
    name: "dateline-newsroom",
    load: async (context) => {
      // Astro keeps the list of pictures of whichever newsroom was built last, and would use it for this one.
      rmSync(join(process.cwd(), ".astro", "content-assets.mjs"), { force: true });
      fillStore(context, await readNewsroom(context));
      if (context.watcher) watch(context, workplace().newsroom);
    },
  };
}

async function readNewsroom(context: LoaderContext): Promise<Newsroom> {
  const handed = handedOver();
  if (handed && !context.watcher) return handed;
  const { newsroom, problems } = await loadNewsroom(workplace(), readClock());
  const errors = problems.filter((problem) => problem.severity === "error");
  if (!newsroom || (errors.length > 0 && !context.watcher)) throw new NewsroomError(problems);
  if (context.watcher) tell(context, problems);
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

function fillStore(context: LoaderContext, newsroom: Newsroom): void {
  handOver(newsroom);
  const kept = new Set(["paper"]);
  const set = (id: string, path: string, pictures: string[], digest = digestOf(pictures)) => {
    kept.add(id);
    const filePath = relative(process.cwd(), join(newsroom.folder, path)).split(sep).join("/");
    context.store.set({ id, data: { pictures: pictures.map((picture) => pictureMark + picture) }, filePath, digest });
  };
  for (const { id, path, pictures } of picturesOf(newsroom, context.watcher !== undefined))
    if (pictures.length > 0)
      set(
        id,
        path,
        pictures.map(({ src }) => src),
      );
  const media = mediaOf(newsroom.publication).map((path) => (path.startsWith(".") ? path : `./${path}`));
  // While an editor works, any change must be noticed; a build begins with nothing.
  set("paper", "publication.yaml", media, digestOf(context.watcher ? newsroom : media));
  for (const id of context.store.keys()) if (!kept.has(id)) context.store.delete(id);
}

const digestOf = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);

let watching = false;
let waiting: ReturnType<typeof setTimeout> | undefined;

function watch(context: LoaderContext, folder: string): void {
  if (watching) return;
  watching = true;
  context.watcher?.add(folder);
  context.watcher?.on("all", (_event, path) => {
    if (!path.startsWith(folder + sep) && dirname(path) !== folder) return;
    clearTimeout(waiting);
    // An editor's program empties a file before it writes it; a moment later it is whole.
    waiting = setTimeout(async () => {
      try {
        fillStore(context, await readNewsroom(context));
      } catch (error) {
        context.logger.error(error instanceof NewsroomError ? `\n${toText(error.problems)}` : String(error));
      }
    }, 80);
  });
}
