import { toAskedPath } from "./former-address.ts";
import type { Host } from "./host.ts";
import { headersFile, isRedirectLine, moveLines, redirectsFile } from "./underscore-files.ts";

/** Netlify: 301 and 410 by `_redirects`, headers by `_headers`. */
export const netlify: Host = {
  print(deployment) {
    const { base } = deployment.publication;
    const gone = deployment.gone.filter(isRedirectLine).map(({ from }) => {
      const path = toAskedPath(base, from);
      return `${path} ${path} 410!`;
    });
    const lines = [...deployment.moved.filter(isRedirectLine).flatMap((move) => moveLines(deployment, move)), ...gone];
    // Under a path, the site's own 404.html is not the paper's.
    if (base) lines.push(`${base}/* ${base}/404.html 404`);
    return {
      files: [headersFile(deployment), ...redirectsFile(lines)],
      pages: deployment.moved.filter((move) => !isRedirectLine(move)),
      notes: lines.length > 10_000 ? [`_redirects has ${lines.length} lines, and Netlify may refuse a deploy with more than 10,000`] : [],
    };
  },
  limits: [
    { what: "files in one folder", most: 54_000, refuses: true, advice: "Split the archive into two papers, or choose another host" },
    { what: "bytes of one file", most: 10_000_000, refuses: false, advice: "Netlify serves larger files slowly: put sounds elsewhere" },
  ],
  isCompressed: false,
};
