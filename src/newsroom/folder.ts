import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { pictureEndings } from "./picture-file.ts";
import type { Problem } from "./problem.ts";
import { soundEndings } from "./sound-file.ts";
import { type Complaint, problemOf } from "./source-file.ts";
import { findStrays } from "./stray-files.ts";

/** The files of a newsroom by what they are: paths under its folder, with slashes, sorted. */
export interface Folder {
  /** Whether there is a folder at all, whose own files may be read. */
  isThere: boolean;
  articles: string[];
  authors: string[];
  pages: string[];
  problems: Problem[];
}

type Complain = (id: string, complaint: Omit<Complaint, "rule">) => void;

const otherTypes = new Set([...pictureEndings, ...soundEndings, ".txt", ".pdf", ".csv", ".json", ".vtt"]);
const storyLike = /^\.(markdown|mdx|mdown|mkd|md.+)?$/;

const ownFiles = ["publication.yaml", "redirects.yaml", "weather.json", "addresses.txt"];
const linkOut = { field: "file", message: "is a link out of the newsroom", mend: "Put the file itself here" };

/** Spells paths under a folder as reports do: from where the command was started, with slashes. */
export function showIn(folder: string): (id: string) => string {
  const shown = relative(process.cwd(), folder).split(sep).join("/");
  return (id) => (shown && id ? `${shown}/${id}` : shown || id || ".");
}

/** Lists a newsroom; a missing folder, no articles at all, and files that look like stories but are not are problems. */
export function listFolder(newsroom: string, show: (id: string) => string): Folder {
  const problems: Problem[] = [];
  const complain: Complain = (id, complaint) => problems.push(problemOf(show(id), { rule: "address", ...complaint }));
  const kind = statSync(newsroom, { throwIfNoEntry: false });
  if (!kind?.isDirectory()) {
    complain("", {
      field: "newsroom",
      message: kind ? "is not a folder" : "does not exist",
      expected: "a folder with publication.yaml and articles/",
      mend: "Name the newsroom's folder in DATELINE_CONTENT, or leave that out to build content/",
    });
    return { isThere: false, articles: [], authors: [], pages: [], problems };
  }
  if (/[#?]|%[0-9a-f]{2}/i.test(newsroom))
    complain("", {
      field: "newsroom",
      message: "lies in a folder with #, ? or % in its name, where no picture is found",
      got: newsroom,
      mend: "Rename the folder in letters, digits and hyphens",
    });
  const outside = ownFiles.filter((id) => leadsOut(newsroom, id));
  for (const id of outside) complain(id, linkOut);
  if (outside.length > 0) return { isThere: false, articles: [], authors: [], pages: [], problems };
  const articles = walk(newsroom, "articles", complain).filter((id) => isStory(newsroom, id, complain));
  const pages = walk(newsroom, "pages", complain).filter((id) => isStory(newsroom, id, complain));
  const authors = walk(newsroom, "authors", complain).filter((id) => isAuthor(id, complain));
  if (articles.length === 0) complain("articles", noArticles(newsroom));
  problems.push(...findStrays(newsroom, show));
  return { isThere: true, articles, authors, pages, problems };
}

function isStory(newsroom: string, id: string, complain: Complain): boolean {
  const type = extname(id).toLowerCase();
  if (type === ".md") return true;
  if (storyLike.test(type || ".") || (type === ".txt" && holdsFields(join(newsroom, id)))) {
    complain(id, {
      field: "file name",
      message: "looks like a story but is not named as one, so it would be lost",
      got: id.slice(id.lastIndexOf("/") + 1),
      expected: "a name that ends in .md",
      mend: "Rename it so that it ends in .md, or move it out of the folder if it is none",
    });
  } else if (!otherTypes.has(type)) {
    complain(id, {
      field: "file name",
      message: "is nothing a story can use, so it is left out",
      got: extname(id),
      expected: "stories (.md), pictures and sound",
      mend: /^\.(docx?|odt|rtf|pages|html?)$/.test(type) ? "Save its text in a file that ends in .md" : "Move it out of the folder",
      severity: "warning",
    });
  }
  return false;
}

// A program that adds endings of its own makes story.md into story.md.txt.
function holdsFields(file: string): boolean {
  try {
    return /^\ufeff?---\s*\n/.test(readFileSync(file, "utf8"));
  } catch {
    return false;
  }
}

function isAuthor(id: string, complain: Complain): boolean {
  const type = extname(id).toLowerCase();
  if (type === ".yaml" || type === ".yml") return true;
  if (!pictureEndings.has(type)) {
    complain(id, {
      field: "file name",
      message: "is no author, so it is left out",
      expected: "a name that ends in .yaml",
      mend: "Write the author as YAML (name, role, bio) in a file that ends in .yaml",
      severity: "warning",
    });
  }
  return false;
}

function noArticles(newsroom: string): Omit<Complaint, "rule"> {
  return {
    field: "newsroom",
    message: statSync(join(newsroom, "articles"), { throwIfNoEntry: false }) ? "holds no article" : "does not exist",
    expected: "at least one article in articles/",
    mend: "Write one with `npm run new -- 'Headline'`, or name another folder in DATELINE_CONTENT",
  };
}

function walk(root: string, under: string, complain: Complain): string[] {
  const found: string[] = [];
  const visit = (id: string) => {
    for (const entry of entriesOf(root, id, complain)) {
      if (entry.name.startsWith(".") || entry.name.endsWith("~")) continue;
      const child = `${id}/${entry.name}`;
      if (entry.isDirectory()) visit(child);
      else if (entry.isSymbolicLink() && isFolder(join(root, child))) {
        complain(child, {
          field: "folder",
          message: "is a link to a folder, and links are not followed",
          mend: "Put the folder itself here",
        });
      } else if (entry.isSymbolicLink() && !isMedium(child) && leadsOut(root, child)) {
        complain(child, linkOut);
      } else if (entry.isFile() || entry.isSymbolicLink()) found.push(child);
    }
  };
  visit(under);
  return found.sort();
}

// A picture or sound is looked at where it is named.
const isMedium = (id: string) => pictureEndings.has(extname(id).toLowerCase()) || soundEndings.has(extname(id).toLowerCase());

// A link to itself has no end.
function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** Whether a link ends at a file outside the newsroom; one that ends nowhere is found when it is read. */
function leadsOut(root: string, id: string): boolean {
  try {
    return !realpathSync.native(join(root, id)).startsWith(realpathSync.native(root) + sep);
  } catch {
    return false;
  }
}

function entriesOf(root: string, id: string, complain: Complain): Dirent[] {
  try {
    return readdirSync(join(root, id), { withFileTypes: true });
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    if (code !== "ENOENT")
      complain(id, { field: "folder", message: `cannot be opened (${code})`, mend: "Give yourself the right to read it" });
    return [];
  }
}
