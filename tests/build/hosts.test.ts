import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingHttpHeaders } from "node:http";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { caddy } from "../../src/hosts/caddy.ts";
import { toDeployment } from "../../src/hosts/deployment.ts";
import { sitePolicy } from "../../src/hosts/site-policy.ts";
import { loadNewsroom } from "../../src/newsroom/newsroom.ts";
import { workplace } from "../../src/newsroom/workplace.ts";
import { type Paper, papers, print } from "../paper.ts";
import { startCaddy } from "./caddy.ts";
import { filesIn, isFormer } from "./dist.ts";
import { needs, startNginx } from "./nginx.ts";

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks as it is written, without following and without unpacking. */
function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { origin } = new URL(url);
    get(origin, { path: url.slice(origin.length), headers }, (response) => {
      let body = "";
      response.setEncoding("latin1");
      response.on("data", (part) => (body += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    }).on("error", reject);
  });
}

const sites = [
  {
    paper: { ...papers.sample, out: ".dateline/test/served" } as Paper,
    base: "",
    story: "/2024/06/12/how-ink-dries/",
    moved: ["/about-us/", "/about/"],
    former: ["/2024/06/12/why-ink-never-dries/", "/2024/06/12/how-ink-dries/"],
    gone: ["/horoscope/", "The planets have moved"],
    expired: "/2024/05/01/notice-to-early-readers/",
  },
  {
    paper: { ...papers.cases, out: ".dateline/test/served-paper" } as Paper,
    base: "/paper",
    story: "/2024/03/18/aliases/",
    moved: ["/old-about/", "/about/"],
    former: ["/2019/01/first-home/", "/2024/03/18/aliases/"],
    gone: ["/withdrawn/", "withdrawn"],
    expired: "",
  },
];

const servers = {
  nginx: {
    needed: needs("nginx", "-v"),
    start: (folder: string) => startNginx(folder, `set $dateline ${folder}; include ${folder}/nginx.conf;`),
    own: "nginx.conf",
    encoding: "gzip",
  },
  caddy: {
    needed: needs("caddy", "version"),
    start: (folder: string, base: string) => startCaddy(`root ${base}/* ${folder}\nimport ${folder}/Caddyfile`),
    own: "Caddyfile",
    encoding: "br",
  },
};

/** A paper printed for nginx, with the file for Caddy beside the other: all else is the same for both. */
async function printBoth(paper: Paper): Promise<string> {
  const folder = resolve(paper.out);
  rmSync(folder, { recursive: true, force: true });
  const { code, said } = print(paper, "--target", "nginx");
  assert.equal(code, 0, said);
  const { newsroom } = await loadNewsroom(workplace({ DATELINE_CONTENT: paper.newsroom }), Date.parse(paper.clock));
  assert.ok(newsroom);
  const isPublished = (file: string) =>
    !/\.(br|gz|conf)$/.test(file) && !(file.endsWith(".html") && isFormer(readFileSync(join(folder, file), "utf8")));
  const published = filesIn(folder)
    .filter(isPublished)
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`);
  for (const { path, text } of caddy.print(toDeployment(newsroom, { policy: sitePolicy(folder), published })).files)
    writeFileSync(join(folder, path), text);
  return folder;
}

for (const { paper, base, story, moved, former, gone, expired } of sites) {
  describe(`${paper.newsroom} served under ${base || "/"}`, () => {
    let folder = "";
    let policy = "";
    before(async () => {
      folder = await printBoth(paper);
      policy = sitePolicy(folder);
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    for (const [name, { needed, start, own, encoding }] of Object.entries(servers)) {
      test(`by ${name}: pages, feeds and files with what belongs to each`, needed, async () => {
        const server = await start(folder, base);
        const at = (path: string, headers?: Record<string, string>) => ask(server.url + base + path, headers);
        try {
          const kinds: Record<string, [type: string, cache: string, resources: string | undefined]> = {
            "/": ["text/html; charset=utf-8", "public, max-age=0, must-revalidate", "same-origin"],
            [story]: ["text/html; charset=utf-8", "public, max-age=0, must-revalidate", "same-origin"],
            "/rss.xml": ["application/rss+xml; charset=utf-8", "public, max-age=300", "cross-origin"],
            "/atom.xml": ["application/atom+xml; charset=utf-8", "public, max-age=300", "cross-origin"],
            "/feed.json": ["application/feed+json; charset=utf-8", "public, max-age=300", "cross-origin"],
            "/must-read/rss.xml": ["application/rss+xml; charset=utf-8", "public, max-age=300", "cross-origin"],
            "/live/edition.json": ["application/json", "public, max-age=60", "same-origin"],
            "/sw.js": ["text/javascript; charset=utf-8", "no-cache", undefined],
            "/manifest.webmanifest": ["application/manifest+json", "public, max-age=0, must-revalidate", undefined],
            "/sitemap.xml": ["application/xml", "public, max-age=0, must-revalidate", undefined],
            "/favicon.svg": ["image/svg+xml", "public, max-age=0, must-revalidate", undefined],
          };
          const files = filesIn(folder);
          const first = (pattern: RegExp) => encodeURI(`/${files.find((file) => pattern.test(file))}`);
          kinds[first(/^_astro\/.*\.css$/)] = ["text/css; charset=utf-8", "public, max-age=31536000, immutable", "cross-origin"];
          kinds[first(/^_astro\/.*\.woff2$/)] = ["font/woff2", "public, max-age=31536000, immutable", "cross-origin"];
          kinds[first(/^cards\/.*\.jpg$/)] = ["image/jpeg", "public, max-age=86400", "cross-origin"];
          kinds[first(/^pagefind\/.*\.pf_fragment$/)] = ["application/octet-stream", "public, max-age=31536000, immutable", undefined];
          kinds[first(/^pagefind\/.*pagefind-entry\.json$/)] = ["application/json", "public, max-age=0, must-revalidate", undefined];
          for (const [path, [type, cache, resources]] of Object.entries(kinds)) {
            const { status, headers } = await at(path);
            assert.equal(status, 200, path);
            // Caddy knows no type for what it does not know, and leaves it out.
            if (type !== "application/octet-stream") assert.equal(headers["content-type"], type, path);
            assert.equal(headers["cache-control"], cache, path);
            assert.equal(headers["cross-origin-resource-policy"], resources, path);
            assert.equal(headers["access-control-allow-origin"], /feed|rss|atom/.test(type) ? "*" : undefined, path);
            sealed(headers, path, policy);
          }
        } finally {
          await server.close();
        }
      });

      test(`by ${name}: moved, gone, missing and unchanged`, needed, async () => {
        const server = await start(folder, base);
        const at = (path: string, headers?: Record<string, string>) => ask(server.url + base + path, headers);
        try {
          const leads = async (from: string, to: string) => {
            for (const path of [from, from.replace(/\/$/, "")]) {
              const { status, headers } = await at(path);
              assert.deepEqual([status, headers.location], [301, base + to], path);
              sealed(headers, path, policy);
            }
          };
          const [from = "", to = ""] = moved;
          await leads(from, to);
          await leads(former[0] ?? "", former[1] ?? "");
          for (const path of [gone[0] ?? "", ...(expired ? [expired] : [])]) {
            const { status, headers, body } = await at(path);
            assert.equal(status, 410, path);
            assert.match(body, /data-former="gone"/);
            assert.match(headers["content-type"] ?? "", /^text\/html/);
            sealed(headers, path, policy);
            assert.equal((await at(path.replace(/\/$/, ""))).status, 410, path);
          }
          assert.ok((await at(gone[0] ?? "")).body.includes(gone[1] ?? ""));

          for (const path of ["/no-such-page/", "/_astro/none.css", `/${own}`, "/index.html.gz", "/index.html.br", "/world/rss.xml"]) {
            const { status, headers, body } = await at(path);
            assert.equal(status, 404, path);
            assert.match(headers["content-type"] ?? "", /^text\/html/, path);
            assert.match(body, /This page is not in the paper/, path);
            assert.equal(headers["cache-control"], "public, max-age=0, must-revalidate", path);
            sealed(headers, path, policy);
          }

          const bare = await at("/about");
          assert.ok([301, 308].includes(bare.status));
          assert.equal(bare.headers.location, `${base}/about/`);
          if (base) assert.equal((await ask(server.url + base)).headers.location, `${base}/`);

          for (const path of ["/", "/rss.xml", "/live/edition.json"]) {
            const plain = await at(path);
            const small = await at(path, { "accept-encoding": "gzip, br" });
            assert.equal(plain.headers["content-encoding"], undefined, path);
            assert.equal(small.headers["content-encoding"], encoding, path);
            assert.match(String(small.headers.vary), /accept-encoding/i, path);
            assert.equal(small.headers["content-type"], plain.headers["content-type"], path);
            assert.ok(small.body.length < plain.body.length, path);
            for (const { headers } of [plain, small]) {
              const encoded = headers["content-encoding"] ? { "accept-encoding": "gzip, br" } : {};
              const again = await at(path, { "if-none-match": headers.etag ?? "", ...encoded });
              assert.equal(again.status, 304, path);
            }
            assert.equal((await at(path, { "if-modified-since": plain.headers["last-modified"] ?? "" })).status, 304, path);
          }
        } finally {
          await server.close();
        }
      });
    }
  });
}

/** What every answer carries. */
function sealed(headers: IncomingHttpHeaders, path: string, policy: string): void {
  assert.equal(headers["content-security-policy"], policy, path);
  assert.match(headers["strict-transport-security"] ?? "", /^max-age=\d{8}/, path);
  assert.equal(headers["x-content-type-options"], "nosniff", path);
  assert.equal(headers["referrer-policy"], "strict-origin-when-cross-origin", path);
  assert.match(String(headers["permissions-policy"]), /camera=\(\)/, path);
  assert.equal(headers["cross-origin-opener-policy"], "same-origin", path);
}
