import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";
import { cloudflare } from "../../../src/hosts/cloudflare.ts";
import type { Deployment } from "../../../src/hosts/deployment.ts";
import { commonHeaders, headerRules, soundValue } from "../../../src/hosts/header-rules.ts";
import type { Host } from "../../../src/hosts/host.ts";
import { chooseHost, hosts } from "../../../src/hosts/hosts.ts";
import { netlify } from "../../../src/hosts/netlify.ts";
import { portable } from "../../../src/hosts/portable.ts";
import { vercel } from "../../../src/hosts/vercel.ts";
import { hostile, sampleDeployment } from "./sample-deployment.ts";

const textOf = (host: Host, deployment: Deployment, path: string) =>
  host.print(deployment).files.find((file) => file.path === path)?.text ?? "";

/** What Netlify's own parsers read. */
async function readByNetlify(host: Host, deployment: Deployment) {
  const folder = mkdtempSync(join(tmpdir(), "dateline-netlify-"));
  const [headersFile, redirectsFile] = [join(folder, "_headers"), join(folder, "_redirects")];
  writeFileSync(headersFile, textOf(host, deployment, "_headers"));
  writeFileSync(redirectsFile, textOf(host, deployment, "_redirects"));
  const headers = await parseAllHeaders({ headersFiles: [headersFile], configHeaders: [], minimal: true });
  const redirects = await parseAllRedirects({ redirectsFiles: [redirectsFile], configRedirects: [], minimal: true });
  rmSync(folder, { recursive: true });
  assert.deepEqual([headers.errors, redirects.errors], [[], []]);
  return {
    headers: headers.headers as { for: string; values: Record<string, string> }[],
    redirects: redirects.redirects as { from: string; to: string; status: number; force: boolean }[],
  };
}

describe("Netlify's parsers", () => {
  test("read every header of every kind of file", async () => {
    for (const host of [netlify, cloudflare, portable]) {
      const deployment = sampleDeployment({ url: "https://example.org/paper/" });
      const { headers } = await readByNetlify(host, deployment);
      const wanted = [
        { for: "/paper/*", values: Object.fromEntries(commonHeaders(deployment)) },
        ...headerRules.flatMap(({ paths, headers }) =>
          paths.map((path) => ({ for: `/paper${path}`, values: Object.fromEntries(headers) })),
        ),
      ];
      assert.deepEqual(JSON.parse(JSON.stringify(headers)), wanted);
    }
  });

  test("read every move and every end", async () => {
    const deployment = sampleDeployment({
      url: "https://example.org/paper/",
      redirects: [
        { from: "/old/", to: "/about/" },
        { from: "/ü/", to: "https://elsewhere.example/" },
        { from: "/gone/", gone: "Gone." },
      ],
    });
    const { redirects } = await readByNetlify(netlify, deployment);
    assert.deepEqual(
      redirects.map(({ from, to, status, force }) => [from, to, status, force]),
      [
        ["/paper/old/", "/paper/about/", 301, false],
        ["/paper/old", "/paper/about/", 301, false],
        ["/paper/%C3%BC/", "https://elsewhere.example/", 301, false],
        ["/paper/%C3%BC", "https://elsewhere.example/", 301, false],
        ["/paper/gone/", "/paper/gone/", 410, true],
        ["/paper/*", "/paper/404.html", 404, false],
      ],
    );
  });

  test("find nothing that breaks out of a line", async () => {
    const deployment = sampleDeployment({ redirects: hostile });
    for (const host of [netlify, cloudflare, portable]) {
      const { redirects } = await readByNetlify(host, deployment);
      const leading = new Set(redirects.map(({ to }) => to));
      const wanted = new Set(deployment.moved.map(({ to }) => to));
      for (const { from, to, status } of redirects) {
        assert.ok(status === 410 ? from === to : wanted.has(to), `${from} ${to}`);
        assert.doesNotMatch(from, /[*:(){}$;"'<>\s]/);
      }
      assert.ok(leading.size > 3);
      assert.equal(textOf(host, deployment, "_redirects").split("\n").length - 1, redirects.length);
    }
  });
});

test("whatever a host's file cannot say is a page that leads on", () => {
  const deployment = sampleDeployment({ redirects: hostile });
  for (const [name, host] of Object.entries(hosts)) {
    const { files, pages } = host.print(deployment);
    const text = files.map((file) => file.text).join("\n");
    const said = deployment.moved.filter((move) => !pages.includes(move));
    if (name !== "github" && name !== "s3" && name !== "portable") assert.ok(said.length >= 8, name);
    assert.doesNotMatch(text, /Set-Cookie: |\r/, name);
    // Caddy reads a setting of the environment even between quotation marks.
    if (name === "caddy") assert.doesNotMatch(text, /\{\$/);
  }
});

test("Cloudflare gets as many lines as it reads, feeds first, and the rest as pages", () => {
  const redirects = Array.from({ length: 1500 }, (_, number) => ({ from: `/old-${number}/`, to: "/about/" }));
  const moved = [{ from: "/zoo/", to: "/climate/" }];
  const deployment = sampleDeployment({ redirects, moved, published: ["/climate/", "/climate/rss.xml"] });
  const { files, pages, notes } = cloudflare.print(deployment);
  const lines = (files.find(({ path }) => path === "_redirects")?.text ?? "").trim().split("\n");
  assert.equal(lines[0], "/zoo/rss.xml /climate/rss.xml 301");
  assert.ok(lines.length <= 2000 && lines.length > 1900);
  assert.equal(pages.length, deployment.moved.length - Math.ceil((lines.length - 1) / 2) - 1);
  assert.match(notes[0] ?? "", /^\d+ of 1502 former addresses are pages/);
});

test("Cloudflare's lines stay within the bytes it reads", () => {
  const redirects = Array.from({ length: 900 }, (_, number) => ({
    from: `/${"long-".repeat(15)}${number}/`,
    to: `/about/?${"q".repeat(80)}`,
  }));
  const text = textOf(cloudflare, sampleDeployment({ redirects }), "_redirects");
  assert.ok(text.length <= 100_000 && text.length > 90_000);
});

test("Vercel's file is JSON within its routes, and every source is a path", () => {
  const redirects = Array.from({ length: 1500 }, (_, number) => ({ from: `/old-${number}/`, to: "/about/" }));
  const { files, pages } = vercel.print(sampleDeployment({ redirects: [...redirects, ...hostile], url: "https://example.org/paper/" }));
  const read = JSON.parse(files[0]?.text ?? "") as { headers: unknown[]; redirects: { source: string; destination: string }[] };
  assert.ok(read.headers.length + read.redirects.length <= 2048);
  assert.ok(pages.length > 400);
  for (const { source, destination } of read.redirects) {
    assert.match(source, /^\/paper\/[\w./~,=@&%-]*$/);
    assert.doesNotMatch(destination.replace(/^https:\/\//, ""), /[:()*+{}]/);
  }
});

test("a header that would end its line or its quotes is refused", () => {
  for (const value of ["a\r\nSet-Cookie: b", "a\nb", 'a"b', "$host", "{$HOME}", "a\\", "ü", ""])
    assert.throws(() => soundValue(value), RangeError, value);
  const deployment = sampleDeployment({ policy: "default-src 'none'\r\nSet-Cookie: a=b" });
  for (const [name, host] of Object.entries(hosts))
    if (!["github", "s3"].includes(name)) assert.throws(() => host.print(deployment), RangeError, name);
});

test("no two rules say the same header of the same path", () => {
  const seen = new Set<string>();
  for (const { paths, headers } of headerRules)
    for (const path of paths)
      for (const [name] of headers) {
        assert.ok(!seen.has(`${path} ${name}`));
        seen.add(`${path} ${name}`);
      }
  const common = commonHeaders(sampleDeployment()).map(([name]) => name);
  for (const { headers } of headerRules) for (const [name] of headers) assert.ok(!common.includes(name), name);
});

test("a paper without https asks for none", () => {
  const names = commonHeaders(sampleDeployment({ url: "http://example.org/" })).map(([name]) => name);
  assert.ok(!names.includes("Strict-Transport-Security"));
});

test("a host nobody knows is answered with the choices", () => {
  assert.equal(chooseHost(undefined, "caddy"), "caddy");
  assert.equal(chooseHost("s3", "caddy"), "s3");
  for (const name of ["apache", "", "toString"])
    assert.throws(() => chooseHost(name, "portable"), /portable, netlify, cloudflare, vercel, github, s3, nginx, caddy/);
});

test("Caddy is not sent under a path it could not take off", () => {
  assert.throws(() => hosts.caddy.print(sampleDeployment({ url: "https://example.org/pä/" })), /^RangeError: Caddy serves a paper only/);
});
