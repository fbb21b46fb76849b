import { readdirSync } from "node:fs";
import { join } from "node:path";
import { recordName } from "./address-record.ts";
import type { Problem } from "./problem.ts";
import { type Complaint, problemOf } from "./source-file.ts";
import { closest } from "./suggest.ts";

const folders = ["articles", "authors", "pages", "media"];
const files = ["publication.yaml", "redirects.yaml", "weather.json", recordName];

/** Warnings about what lies in a newsroom where nobody looks: stories outside articles/, and files nearly named as ours. */
export function findStrays(newsroom: string, show: (id: string) => string): Problem[] {
  return readdirSync(newsroom, { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry;
    if (name.startsWith(".") || folders.includes(name) || files.includes(name) || /^(readme|license|contributing)/i.test(name)) return [];
    const complaint = entry.isDirectory() ? strayFolder(newsroom, name) : strayFile(name);
    return complaint ? [problemOf(show(name), { rule: "address", severity: "warning", ...complaint })] : [];
  });
}

function strayFolder(newsroom: string, name: string): Omit<Complaint, "rule"> | undefined {
  const stories = readdirSync(join(newsroom, name), { recursive: true }).filter((file) =>
    /\.(md|markdown|mdx)$/i.test(String(file)),
  ).length;
  const meant = closest(name, folders);
  if (stories === 0 && !meant) return undefined;
  return {
    field: "folder",
    message: "is no folder of a newsroom, so what lies in it is left out",
    expected: `one of ${folders.join(", ")}`,
    mend: meant ? `Did you mean \`${meant}\`? Rename it` : "Move its stories into articles/",
  };
}

function strayFile(name: string): Omit<Complaint, "rule"> | undefined {
  if (/\.(md|markdown|mdx)$/i.test(name)) {
    return {
      field: "file",
      message: "lies outside articles/ and pages/, so it is left out",
      mend: "Move it into articles/ if it is a story, into pages/ if it is a standing page",
    };
  }
  const meant =
    files.find((file) => file.replace(/\.\w+$/, "") === name.toLowerCase().replace(/\.(ya?ml|json)$/, "")) ?? closest(name, files);
  if (!meant || !/\.(ya?ml|json)$/i.test(name)) return undefined;
  return { field: "file name", message: "is no file of a newsroom, so it is left out", mend: `Did you mean \`${meant}\`? Rename it` };
}
