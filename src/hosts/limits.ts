import { dirname } from "node:path/posix";

/** Something a host has only so much room for. */
export interface Limit {
  what: "files" | "files in one folder" | "bytes of one file" | "bytes in all" | "rules of _headers" | "characters in a line of _headers";
  most: number;
  /** Whether the host refuses more, whatever is paid. */
  refuses: boolean;
  advice: string;
}

/** A finished folder as a host counts it: the size of each file by its path, and the text of `_headers`. */
export interface Freight {
  sizes: ReadonlyMap<string, number>;
  headers: string;
}

/** What of a host's limits a folder breaks (`errors`) or comes near to (`warnings`), each in a sentence that says what to do. */
export function checkLimits(host: string, limits: readonly Limit[], freight: Freight): { errors: string[]; warnings: string[] } {
  const errors: string[] = [];
  const warnings: string[] = [];
  for (const limit of limits) {
    const { count, where } = measure(limit.what, freight);
    if (count <= limit.most * 0.9) continue;
    const isOver = count > limit.most;
    const line = `${host} ${isOver ? "takes" : "is near its limit of"} ${say(limit.most)} ${limit.what}${where && ` (${where})`}; this paper has ${say(count)}. ${limit.advice}.`;
    (isOver && limit.refuses ? errors : warnings).push(line);
  }
  return { errors, warnings };
}

const say = (count: number) => count.toLocaleString("en");

function measure(what: Limit["what"], { sizes, headers }: Freight): { count: number; where: string } {
  const lines = headers.split("\n");
  if (what === "files") return { count: sizes.size, where: "" };
  if (what === "bytes in all") return { count: sizes.values().reduce((sum, size) => sum + size, 0), where: "" };
  if (what === "bytes of one file") return greatest(sizes);
  if (what === "files in one folder") return greatest(countChildren(sizes.keys()));
  if (what === "rules of _headers") return { count: lines.filter((line) => line.startsWith("/")).length, where: "" };
  return { count: Math.max(...lines.map((line) => line.length)), where: "" };
}

function greatest(counts: ReadonlyMap<string, number>): { count: number; where: string } {
  let found = { count: 0, where: "" };
  for (const [where, count] of counts) if (count > found.count) found = { count, where };
  return found;
}

/** How many files and folders lie in each folder. */
function countChildren(files: Iterable<string>): Map<string, number> {
  const children = new Map<string, Set<string>>();
  for (const file of files) {
    for (let path = file; path !== "."; path = dirname(path)) {
      const folder = children.get(dirname(path)) ?? new Set();
      children.set(dirname(path), folder);
      if (folder.size === folder.add(path).size) break;
    }
  }
  return new Map([...children].map(([folder, names]) => [folder, names.size]));
}
