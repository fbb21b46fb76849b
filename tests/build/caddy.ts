import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../src/integrations/free-port.ts";
import { serve } from "./nginx.ts";

/** Serves by Caddy on a free port; `site` is what its site block says. */
export async function startCaddy(site: string): Promise<{ url: string; close(): Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), "dateline-caddy-"));
  const port = await freePort();
  const config = join(home, "Caddyfile");
  const url = `http://127.0.0.1:${port}`;
  writeFileSync(config, `{\n  admin off\n  auto_https off\n  storage file_system ${home}\n}\n${url} {\n${site}\n}\n`);
  const close = await serve("caddy", ["run", "--config", config, "--adapter", "caddyfile"], url, () =>
    rmSync(home, { recursive: true, force: true }),
  );
  return { url, close };
}
