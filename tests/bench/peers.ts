import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Another generator that builds the same stories: how its site is written beside `content/`, and the command that builds it. */
export interface Peer {
  write(site: string): void;
  command: string[];
}

/** The peers this machine can run: an installed Hugo with its related stories and without, and Eleventy as npm has it today; what is missing is said to `tell`. */
export function findPeers(tell: (line: string) => void): Record<string, Peer> {
  const peers: Record<string, Peer> = {};
  if (spawnSync("hugo", ["version"]).status === 0) {
    peers["hugo"] = { write: (site) => writeFiles(site, hugo(false)), command: ["hugo", "--quiet"] };
    peers["hugo+related"] = { write: (site) => writeFiles(site, hugo(true)), command: ["hugo", "--quiet"] };
  } else tell("Hugo is not installed.");
  peers["eleventy"] = {
    write(site) {
      writeFiles(site, eleventy);
      const { status } = spawnSync("npm", ["install", "--silent", "--no-audit", "--no-fund", "@11ty/eleventy@3"], { cwd: site });
      if (status !== 0) throw new Error("Eleventy could not be had from npm.");
    },
    command: [process.execPath, "node_modules/@11ty/eleventy/cmd.cjs", "--quiet", "--output=dist"],
  };
  return peers;
}

function writeFiles(site: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text.trimStart());
  }
}

const hugo = (related: boolean): Record<string, string> => ({
  "hugo.toml": `
baseURL = "https://bench.example/"
title = "The Bench"
contentDir = "content/articles"
publishDir = "dist"
paginate = 20
[taxonomies]
part = "section"
tag = "tags"
author = "authors"
series = "series"
[related]
includeNewer = true
threshold = 1
[[related.indices]]
name = "tags"
weight = 100
`,
  "layouts/_default/baseof.html": `
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }} — {{ site.Title }}</title>
<meta name="description" content="{{ .Description }}"><link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="/">{{ site.Title }}</a></header><main>{{ block "main" . }}{{ end }}</main></body></html>
`,
  "layouts/_default/single.html": `
{{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Description }}</p><p>{{ .Date.Format "Monday, January 2, 2006" }}</p>
{{ range .Params.authors }}<a href="/authors/{{ . }}/">{{ . }}</a>{{ end }}{{ .Content }}
{{ range .Params.tags }}<a href="/tags/{{ . }}/">{{ . }}</a>{{ end }}</article>
${related ? '<h2>Related</h2>{{ range first 5 (site.RegularPages.Related .) }}{{ partial "teaser.html" . }}{{ end }}' : ""}
<h2>Latest</h2>{{ range first 5 site.RegularPages }}{{ partial "teaser.html" . }}{{ end }}{{ end }}
`,
  "layouts/_default/list.html": `
{{ define "main" }}<h1>{{ .Title }}</h1>{{ $pages := .Paginate .RegularPagesRecursive }}
{{ range $pages.Pages }}{{ partial "teaser.html" . }}{{ end }}
{{ with $pages.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }}{{ with $pages.Next }}<a href="{{ .URL }}">Older</a>{{ end }}{{ end }}
`,
  "layouts/partials/teaser.html": `
<article class="teaser"><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Description }}</p>
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "Monday, January 2, 2006" }}</time></article>
`,
});

const eleventy: Record<string, string> = {
  "package.json": `{ "type": "module", "private": true }`,
  ".eleventyignore": "node_modules\ncontent/authors\n",
  "eleventy.config.js": `
const groups = { section: ({ data }) => [data.section], tags: ({ data }) => data.tags ?? [], authors: ({ data }) => data.authors ?? [] };

export default function (config) {
  const stories = (api) => api.getFilteredByGlob("content/articles/**/*.md").sort((a, b) => b.date - a.date);
  config.addCollection("stories", stories);
  config.addCollection("lists", (api) => {
    const lists = [];
    for (const [kind, groupsOf] of Object.entries(groups)) {
      const members = new Map();
      for (const story of stories(api)) for (const id of groupsOf(story)) members.set(id, [...(members.get(id) ?? []), story]);
      for (const [id, all] of members)
        for (let at = 0; at < all.length; at += 20) lists.push({ kind, id, number: at / 20, stories: all.slice(at, at + 20) });
    }
    return lists;
  });
  config.addCollection("byTag", (api) => {
    const members = {};
    for (const story of stories(api)) for (const tag of story.data.tags ?? []) (members[tag] ??= []).push(story);
    return [members];
  });
}
`,
  "content/articles/articles.11tydata.js": `
export default { layout: "story.11ty.js", permalink: ({ page }) => "/" + page.date.toISOString().slice(0, 10).replaceAll("-", "/") + "/" + page.fileSlug + "/" };
`,
  "_includes/parts.js": `
export const shell = (title, description, body) => \`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>\${title} — The Bench</title>
<meta name="description" content="\${description}"></head><body><header><a href="/">The Bench</a></header><main>\${body}</main></body></html>\`;
export const teaser = ({ url, date, data }) => \`<article class="teaser"><h2><a href="\${url}">\${data.title}</a></h2><p>\${data.description}</p>
<time datetime="\${date.toISOString()}">\${date.toDateString()}</time></article>\`;
`,
  "_includes/story.11ty.js": `
import { shell, teaser } from "./parts.js";

export const render = ({ title, description, tags = [], authors = [], page, content, collections }) => {
  const shared = new Map();
  for (const tag of tags) for (const other of (collections.byTag[0][tag] ?? []).slice(0, 100)) if (other.url !== page.url) shared.set(other, (shared.get(other) ?? 0) + 1);
  const related = [...shared].sort((a, b) => b[1] - a[1]).slice(0, 5).map(([other]) => other);
  return shell(title, description, \`<article><h1>\${title}</h1><p>\${description}</p><p>\${page.date.toDateString()}</p>
\${authors.map((id) => \`<a href="/authors/\${id}/">\${id}</a>\`).join("")}\${content}\${tags.map((id) => \`<a href="/tags/\${id}/">\${id}</a>\`).join("")}</article>
<h2>Related</h2>\${related.map(teaser).join("")}<h2>Latest</h2>\${collections.stories.slice(0, 5).map(teaser).join("")}\`);
};
`,
  "lists.11ty.js": `
import { shell, teaser } from "./_includes/parts.js";

export const data = {
  pagination: { data: "collections.lists", size: 1, alias: "list" },
  permalink: ({ list }) => \`/\${list.kind}/\${list.id}/\${list.number ? \`page/\${list.number + 1}/\` : ""}\`,
};
export const render = ({ list }) => shell(list.id, list.id, \`<h1>\${list.id}</h1>\${list.stories.map(teaser).join("")}\`);
`,
  "index.11ty.js": `
import { shell, teaser } from "./_includes/parts.js";

export const data = { permalink: "/" };
export const render = ({ collections }) => shell("Home", "Home", collections.stories.slice(0, 20).map(teaser).join(""));
`,
  "rss.11ty.js": `
export const data = { permalink: "/rss.xml", eleventyExcludeFromCollections: true };
export const render = ({ collections }) => \`<?xml version="1.0"?><rss version="2.0"><channel><title>The Bench</title><link>https://bench.example/</link>
<description>The Bench</description>\${collections.stories.slice(0, 50).map(({ url, data }) => \`<item><title>\${data.title}</title><link>https://bench.example\${url}</link></item>\`).join("")}</channel></rss>\`;
`,
};
