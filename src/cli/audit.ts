import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Audit, auditPaper, passes } from "../integrations/audit-paper.ts";
import { workplace } from "../newsroom/workplace.ts";

// Asks Lighthouse about the built paper: the front page, a section, a short and a long story, as a phone on a slow line gets them.
const { out, newsroom } = workplace();
const line = (cells: string[]) => cells.map((cell, column) => (column === 0 ? cell.padEnd(13) : cell.padStart(14))).join("  ");
const toCells = ({ page, scores, largestPaint, layoutShift, bytes, requests }: Audit) => [
  page,
  ...scores.map(String),
  `${(largestPaint / 1000).toFixed(2)} s`,
  layoutShift.toFixed(3),
  `${(bytes / 1000).toFixed(0)} kB`,
  String(requests),
];

if (!existsSync(join(out, "index.html"))) {
  console.error("There is no paper to ask about yet. Print one with: npm run build");
  process.exit(1);
}
const { url, sections } = parse(readFileSync(join(newsroom, "publication.yaml"), "utf8")) as { url: string; sections: { id: string }[] };
console.log(line(["page", "performance", "accessibility", "best practices", "SEO", "largest paint", "layout shift", "bytes", "requests"]));
for await (const audit of auditPaper(out, new URL(url).pathname.replace(/\/$/, ""), sections[0]?.id ?? "")) {
  console.log(line(toCells(audit)));
  if (passes(audit)) continue;
  process.exitCode = 1;
  for (const fault of audit.faults) console.log(`  ${audit.address}: ${fault}`);
}
