import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { join as joinNames } from "node:path/posix";
import type { AstroPrerenderer } from "astro";
import type { Publication } from "../edition/publication.ts";
import { builtFiles } from "../hosts/built-files.ts";
import type { Press } from "./press.ts";

/** A page or document to be printed, and its key if it has one. */
export type Path = Awaited<ReturnType<AstroPrerenderer["getStaticPaths"]>>[number];

// What a host shows where it has no page.
const missing = "404.html";
// While one waits for the disk, others are printed.
const atOnce = 16;

/** The files the engineer has put into `public/`, which come before what would be printed in their place. */
export const publicFiles = (): Set<string> => new Set(existsSync("public") ? builtFiles("public") : []);

/** Puts what is not printed into a new build: `public/`, and the scripts, styles and faces that have not been taken over. */
export function layOut(next: string, { assets }: Press): void {
  mkdirSync(join(next, "_astro"), { recursive: true });
  for (const file of publicFiles()) cpSync(join("public", file), join(next, file), { recursive: true });
  for (const file of builtFiles(assets)) {
    const target = join(next, "_astro", file);
    if (!existsSync(target)) cpSync(join(assets, file), target);
  }
}

type Site = Pick<Publication, "origin" | "base">;

/** Prints paths into a new build; throws what a page throws, and an Error for one that is answered with anything but a page. */
export async function print(next: string, press: Press, paths: readonly Path[], { origin, base }: Site): Promise<void> {
  const isPublic = publicFiles();
  await inParallel(atOnce, paths, async (path) => {
    const name = fileOf(path);
    if (isPublic.has(name)) return;
    const answer = await press.render(new Request(new URL(base + addressOf(path), origin)), path.route);
    if (!answer.ok && name !== missing) throw new Error(`${path.pathname} cannot be printed: it was answered with ${answer.status}.`);
    const file = join(next, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, new Uint8Array(await answer.arrayBuffer()));
  });
}

/** Makes the pictures that what was printed shows, but those that have been taken over. */
export async function makePictures(next: string, press: Press, { base }: Pick<Site, "base">): Promise<void> {
  await inParallel(availableParallelism(), press.orders(), async ({ address, make }) => {
    const file = join(next, decodeURI(address.slice(base.length)));
    if (!existsSync(file)) writeFileSync(file, await make());
  });
}

/** The file a path is printed to, `/` between the parts. */
export function fileOf({ pathname, route }: Path): string {
  const name = pathname.replace(/^\/|\/$/g, "");
  if (route.type === "endpoint") return name;
  return route.route === "/404" ? missing : joinNames(name, "index.html");
}

const addressOf = ({ pathname, route }: Path) => (route.type === "endpoint" || pathname.endsWith("/") ? pathname : `${pathname}/`);

/** Does something with each item, with so many at once; after the first failure it begins no other, waits for those it has begun, and throws it. */
async function inParallel<Item>(atOnce: number, items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const next = async () => {
    for (let item = waiting.next(); !item.done && failures.length === 0; item = waiting.next())
      await work(item.value).catch((failure: unknown) => failures.push(failure));
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  if (failures.length > 0) throw failures[0];
}
