import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folderOf } from "../paper.ts";

/** The pages of the hostile paper that hold the most of it, every so many of each kind: full texts, lists of headlines, subjects, authors. */
export function hostilePages(every: number): Record<string, string[]> {
  const folder = folderOf("hostile");
  // While Playwright only lists its tests, no paper needs to be there.
  if (!existsSync(folder)) return {};
  const find = (pattern: string) =>
    globSync(pattern, { cwd: folder })
      .map((file) => `/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}`)
      .sort();
  const stories = find("2026/*/*/*/index.html").filter((address) => {
    const text = readFileSync(join(folder, address, "index.html"), "utf8");
    return (text.match(/<p>Before\.<\/p>/g)?.length ?? 0) > 1;
  });
  const share = (addresses: string[]) => addresses.filter((_address, index) => index % every === 0);
  const half = Math.ceil(stories.length / 2);
  return {
    "texts, the first half": share(stories.slice(0, half)),
    "texts, the second half": share(stories.slice(half)),
    // One template prints all headlines, and tests/build reads every page: a third of them is enough.
    headlines: share(find("hostile/page/*/index.html").filter((_address, index) => index % 3 === 0)),
    "subjects, authors and the rest": share([
      ...["/", "/hostile/", "/tags/", "/authors/", "/corrections/", "/feeds/"],
      ...find("authors/*/index.html").filter((_address, index) => index % 32 === 0),
    ]),
  };
}
