import type { Move } from "./deployment.ts";
import type { Host } from "./host.ts";
import { headersFile, isRedirectLine, moveLines, redirectsFile } from "./underscore-files.ts";

// A line that is too long is skipped, and whatever lies beyond the bytes is dropped without a word.
const most = { lines: 2000, characters: 1000, bytes: 100_000 };

/** Cloudflare Pages and Workers: 301 by `_redirects` as far as it reads, headers by `_headers`; it knows no 410. */
export const cloudflare: Host = {
  print(deployment) {
    const lines: string[] = [];
    const pages: Move[] = [];
    let bytes = 0;
    // Feeds first: a program that reads them follows no page.
    const files = deployment.moved.filter(({ from }) => !from.endsWith("/"));
    const others = deployment.moved.filter(({ from }) => from.endsWith("/"));
    for (const move of [...files, ...others]) {
      const own = isRedirectLine(move) ? moveLines(deployment, move) : [];
      const size = own.reduce((sum, line) => sum + line.length + 1, 0);
      const fits =
        lines.length + own.length <= most.lines && bytes + size <= most.bytes && own.every((line) => line.length <= most.characters);
      if (own.length > 0 && fits) {
        lines.push(...own);
        bytes += size;
      } else pages.push(move);
    }
    const note = `${pages.length} of ${deployment.moved.length} former addresses are pages that lead on: Cloudflare reads ${most.lines} lines and ${most.bytes / 1000} kB of _redirects`;
    return { files: [headersFile(deployment), ...redirectsFile(lines)], pages, notes: pages.length > 0 ? [note] : [] };
  },
  limits: [
    { what: "files", most: 20_000, refuses: false, advice: "The free plan refuses more; a paid one takes 100,000" },
    { what: "files", most: 100_000, refuses: true, advice: "Choose `search: { scope: headlines }`, or a host without that limit" },
    { what: "bytes of one file", most: 25 * 1024 * 1024, refuses: true, advice: "Put sounds of that size elsewhere" },
    { what: "rules of _headers", most: 100, refuses: true, advice: "Report this: the paper writes about thirty" },
    { what: "characters in a line of _headers", most: 2000, refuses: true, advice: "Have fewer embeds from different sites" },
  ],
  isCompressed: false,
};
