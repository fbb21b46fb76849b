import { readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { decodePercent } from "../edition/address.ts";
import { closest } from "./suggest.ts";

/** A file that another file of the newsroom names. */
export interface NamedFile {
  /** Absolute path. */
  file: string;
  /** Path from the file that names it, begun with a dot. */
  src: string;
  stat: Stats;
}

/** What is wrong with a file that is named. */
export interface FileFault {
  message: string;
  mend: string;
}

/** What a field wants: a `picture` such as `./picture.jpg`. */
export interface Sought {
  noun: string;
  sample: string;
}

/** The file that a file of the newsroom names, as it is written or with its percent signs read; it must lie inside the newsroom. */
export function findFile(newsroom: string, from: string, written: string, sought: Sought): NamedFile | FileFault {
  const literal = written.trim();
  const src = literal !== "" && statOf(resolve(dirname(from), literal)) ? literal : decodePercent(literal);
  const fault = faultOfName(src, from, sought);
  if (fault) return fault;
  const file = resolve(dirname(from), src);
  if (!file.startsWith(newsroom + sep)) return { message: "lies outside the newsroom", mend: beside(sought) };
  const stat = statOf(file);
  if (!stat) return missing(file, sought);
  if (stat.isDirectory()) return { message: "is a folder", mend: `Name the ${sought.noun} in it` };
  if (!realpathSync.native(file).startsWith(realpathSync.native(newsroom) + sep))
    return { message: "is a link out of the newsroom", mend: `Copy the ${sought.noun} itself into the newsroom` };
  if (/[#?\\|]|(?:^|\/)\.\./.test(relative(newsroom, file).split(sep).join("/")))
    return { message: "has a name or folder that no address can carry", mend: "Rename it in letters, digits and hyphens" };
  return { file, src: src.startsWith(".") ? src : `./${src}`, stat };
}

// A name can be too long for a disk, or hold what no disk allows.
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

const beside = ({ noun, sample }: Sought) => `Put the ${noun} beside this file and name it ${sample}`;

function faultOfName(src: string, from: string, sought: Sought): FileFault | undefined {
  const { noun, sample } = sought;
  if (src === "") return { message: "names no file", mend: beside(sought) };
  if (/^data:/i.test(src))
    return { message: "is written into the text instead of a file", mend: `Save it as a ${noun} and name it ${sample}` };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src))
    return {
      message: "stands on another site, which readers' browsers are never sent to",
      mend: `Save the ${noun} beside this file and name it ${sample}`,
    };
  if (src.startsWith("/")) {
    const isNear = statOf(join(dirname(from), basename(src))) !== undefined;
    return {
      message: "begins with a slash, where no file of a newsroom lies",
      mend: isNear ? `Did you mean \`./${basename(src)}\`?` : beside(sought),
    };
  }
  return undefined;
}

function missing(file: string, { noun }: Sought): FileFault {
  const folder = dirname(file);
  const names = statOf(folder)?.isDirectory() ? readdirSync(folder).filter((name) => !name.endsWith(".md")) : [];
  const stem = (name: string) => name.slice(0, name.length - extname(name).length).toLowerCase();
  const meant = names.find((name) => stem(name) === stem(basename(file))) ?? closest(basename(file), names);
  return {
    message: "does not exist",
    mend: meant ? `Did you mean \`${meant}\`?` : `Put the ${noun} beside this file, or correct its name`,
  };
}
