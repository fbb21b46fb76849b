import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { defineConfig } from "astro/config";
import { parse } from "yaml";
import { labelsOf } from "./src/i18n/labels.ts";
import { bareImport } from "./src/integrations/bare-import.ts";
import { styleguide } from "./src/integrations/styleguide.ts";
import { dateline } from "./src/markdown/processor.ts";
import { fingerprint } from "./src/newsroom/fingerprint.ts";
import { buildsOf } from "./src/newsroom/out-folder.ts";
import { workplace } from "./src/newsroom/workplace.ts";

const { newsroom, out, cache } = workplace();
const { url, labels } = readPaper();
const shared = {
  name: "page-script",
  test: /\/src\/(?:layouts\/Page\.astro|live|edition|reader\/(?:page-script|page-turn|element|memory|registration|settings|visit|last-visit))\b/,
};

export default defineConfig({
  site: url.origin,
  base: url.pathname,
  outDir: relative(".", out) || ".",
  cacheDir: relative(".", cache),
  trailingSlash: "always",
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: "never", redirects: false },
  integrations: [styleguide()],
  markdown: { processor: dateline() },
  image: { dangerouslyProcessSVG: true },
  vite: {
    plugins: [bareImport()],
    define: {
      "import.meta.env.CODE": JSON.stringify(fingerprint()),
      // The words of the scripts, each in its place; see env.d.ts.
      ...Object.fromEntries(Object.entries(labels).map(([name, text]) => [`LABEL.${name}`, JSON.stringify(text)])),
    },
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    // One file for what every page's script begins with: each more is a round trip on a bad line.
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [shared] } } } } } },
    server: { fs: { allow: [".", newsroom] }, watch: { ignored: isWritten } },
  },
});

/**
 * Whether a file is the newsroom's, which its loader watches, or one that builds write: an archive has more than a system can watch.
 * @param {string} path
 */
function isWritten(path) {
  return [newsroom, out, buildsOf(out), dirname(cache)].some((folder) => path === folder || path.startsWith(folder + sep));
}

/** What the build itself has to know of the paper; a publication.yaml that lacks it is reported by the door. */
function readPaper() {
  /** @type {{ url?: unknown; language?: unknown; labels?: unknown }} */
  let paper = {};
  try {
    paper = Object(parse(readFileSync(join(newsroom, "publication.yaml"), "utf8")));
  } catch {}
  return {
    url: new URL(URL.canParse(String(paper.url)) ? String(paper.url) : "https://example.org/"),
    labels: labelsOf(String(paper.language), Object(paper.labels)),
  };
}
