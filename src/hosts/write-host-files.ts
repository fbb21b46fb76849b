import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dirname as folderOf } from "node:path/posix";
import { toSlug } from "../edition/address.ts";
import type { Publication } from "../edition/publication.ts";
import type { Newsroom } from "../newsroom/newsroom.ts";
import { builtSizes } from "./built-files.ts";
import { addCompressedCopies } from "./compressed-copies.ts";
import { type Circumstances, type Deployment, toDeployment } from "./deployment.ts";
import { isFileAddress } from "./former-address.ts";
import { type Dress, gonePage, movedPage } from "./former-page.ts";
import { hosts } from "./hosts.ts";
import { checkLimits } from "./limits.ts";

/** Which host a finished paper is for, and what its files are made of. */
export interface Order extends Omit<Circumstances, "published"> {
  host: Publication["host"];
  /** The newsroom's cache. */
  cache: string;
  /** Every file of the folder with its length in bytes, if that is known; what is written is added. */
  sizes?: Map<string, number>;
}

/** Puts into a finished folder what its host reads: headers, former addresses, compressed copies. Returns what the engineer should know; throws a RangeError with what the host would refuse. */
export async function writeHostFiles(
  folder: string,
  newsroom: Newsroom,
  { host: name, cache, sizes = builtSizes(folder), ...order }: Order,
): Promise<string[]> {
  const host = hosts[name];
  const deployment = toDeployment(newsroom, { ...order, published: sizes.keys().map(toAddress) });
  const { files, pages, notes } = host.print(deployment);
  const write = ({ path, text }: (typeof files)[number]) => {
    writeFileSync(join(folder, path), text);
    sizes.set(path, Buffer.byteLength(text));
  };
  writeFormerPages(folder, deployment, pages, sizes);
  for (const file of files) write(file);
  const found = [...notes];
  if (host.isCompressed) {
    const { copies, made } = await addCompressedCopies(folder, sizes.keys(), cache);
    found.push(`${copies} compressed copies, ${made} of them new`);
    for (const [path, bytes] of builtSizes(folder)) sizes.set(path, bytes);
  }
  for (const file of host.finish?.(deployment, [...sizes.keys()].sort()) ?? []) write(file);
  const headers = files.find(({ path }) => path === "_headers")?.text ?? "";
  const { errors, warnings } = checkLimits(name, host.limits, { sizes, headers });
  if (errors.length > 0) throw new RangeError(`The host would refuse this paper:\n  ${errors.join("\n  ")}`);
  return [...found, ...warnings];
}

const toAddress = (file: string) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`;

/** Writes a page, or a copy of the new feed, at each former address the host does not answer for, and one at each that is gone; `files` then has them too. */
function writeFormerPages(folder: string, deployment: Deployment, moves: Deployment["moved"], files: Map<string, number>): void {
  const dress: Dress = { stylesheet: stylesheetOf(folder) };
  // On some disks and hosts, names that differ only in case are one.
  const names = new Map<string, string>();
  const know = (path: string) => {
    for (let part = path; part !== "."; part = folderOf(part)) names.set(toSlug(part), part);
  };
  if (moves.length + deployment.gone.length > 0) for (const path of files.keys()) know(path);
  const isFree = (path: string) => {
    for (let part = path; part !== "."; part = folderOf(part)) {
      const known = names.get(toSlug(part));
      if (known !== undefined && (known !== part || part === path || files.has(part))) return false;
    }
    return true;
  };
  const write = (path: string, put: (file: string) => void) => {
    if (!isFree(path)) return;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    put(file);
    know(path);
    files.set(path, statSync(file).size);
  };
  for (const move of moves) {
    const { from, address } = move;
    if (isFileAddress(from) && address && isFileAddress(address)) write(from.slice(1), (file) => copyFileSync(join(folder, address), file));
    else write(toPagePath(from), (file) => writeFileSync(file, movedPage(deployment, move, dress)));
  }
  for (const gone of deployment.gone)
    if (!isFileAddress(gone.from) || /\.html?$/.test(gone.from))
      write(toPagePath(gone.from), (file) => writeFileSync(file, gonePage(deployment, gone, dress)));
}

const toPagePath = (from: string) => (/\.html?$/.test(from) ? from.slice(1) : `${from.slice(1).replace(/\/?$/, "/")}index.html`);

/** The address of the paper's one stylesheet, as its own pages name it. */
function stylesheetOf(folder: string): string | null {
  return /<link rel="stylesheet" href="([^"<>]+)"/.exec(readFileSync(join(folder, "404.html"), "utf8"))?.[1] ?? null;
}
