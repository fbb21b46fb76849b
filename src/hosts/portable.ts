import type { Host } from "./host.ts";
import { headersFile, isRedirectLine, moveLines, redirectsFile } from "./underscore-files.ts";

/** Any static host: pages that lead on, and beside them what the common hosts read. */
export const portable: Host = {
  print: (deployment) => ({
    files: [
      { path: ".nojekyll", text: "" },
      headersFile(deployment),
      ...redirectsFile(deployment.moved.filter(isRedirectLine).flatMap((move) => moveLines(deployment, move))),
    ],
    pages: deployment.moved,
    notes: [],
  }),
  limits: [],
  isCompressed: false,
};
