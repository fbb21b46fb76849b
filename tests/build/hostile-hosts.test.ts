import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { caddy } from "../../src/hosts/caddy.ts";
import { toAskedPath } from "../../src/hosts/former-address.ts";
import { movedPage } from "../../src/hosts/former-page.ts";
import type { Host } from "../../src/hosts/host.ts";
import { nginx } from "../../src/hosts/nginx.ts";
import { hostile, sampleDeployment } from "../unit/hosts/sample-deployment.ts";
import { startCaddy } from "./caddy.ts";
import { needs, startNginx } from "./nginx.ts";

const ask = (url: string, path: string) =>
  new Promise<{ status: number | undefined; location: string | undefined; raw: string[] }>((resolve, reject) => {
    get(url, { path }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, location: answer.headers.location, raw: answer.rawHeaders });
    }).on("error", reject);
  });

const servers = {
  nginx: {
    host: nginx,
    base: "/p%C3%A4%20per",
    needed: needs("nginx", "-v"),
    start: (folder: string) => startNginx(folder, `set $dateline ${folder}; include ${folder}/nginx.conf;`),
  },
  caddy: {
    host: caddy,
    base: "/paper",
    needed: needs("caddy", "version"),
    start: (folder: string) => startCaddy(`root /paper/* ${folder}\nimport ${folder}/Caddyfile`),
  },
};

/** A folder with what a host prints, and its pages that lead on. */
function lay(host: Host, base: string): { folder: string; deployment: ReturnType<typeof sampleDeployment> } {
  const folder = mkdtempSync(join(tmpdir(), "dateline-hostile-"));
  const deployment = sampleDeployment({ url: `https://example.org${base}/`, redirects: hostile });
  const { files, pages } = host.print(deployment);
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const { path, text } of files) put(path, text);
  for (const move of pages) put(`${move.from.slice(1)}index.html`, movedPage(deployment, move, { stylesheet: null }));
  for (const { from } of deployment.gone) put(`${from.slice(1)}index.html`, "gone");
  put("index.html", "front");
  put("404.html", "missing");
  return { folder, deployment };
}

for (const [name, { host, base, needed, start }] of Object.entries(servers)) {
  test(`${name} reads former addresses, targets and reasons of any kind, and nothing breaks out of its file`, needed, async () => {
    const { folder, deployment } = lay(host, base);
    const server = await start(folder);
    try {
      const bare = await ask(server.url, `${base}/`);
      assert.equal(bare.status, 200);
      const names = new Set(bare.raw.filter((_, index) => index % 2 === 0).map((header) => header.toLowerCase()));
      const { pages } = host.print(deployment);
      for (const move of deployment.moved) {
        const { status, location, raw } = await ask(server.url, toAskedPath(base, move.from));
        if (pages.includes(move)) assert.equal(status, 200, move.from);
        else assert.deepEqual([status, location], [301, move.to], move.from);
        for (const header of raw.filter((_, index) => index % 2 === 0))
          assert.ok(
            names.has(header.toLowerCase()) || /^(location|content-type|content-length|transfer-encoding)$/i.test(header),
            `${move.from} ${header}`,
          );
      }
      for (const { from } of deployment.gone)
        assert.ok([410, 200].includes((await ask(server.url, toAskedPath(base, from))).status ?? 0), from);
      assert.equal((await ask(server.url, `${base}/gone-3/`)).status, 410);
      assert.equal((await ask(server.url, `${base}/nothing/`)).status, 404);
    } finally {
      await server.close();
      rmSync(folder, { recursive: true });
    }
  });
}
