import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort } from "../../src/integrations/free-port.ts";

/** Runs a command to its end without holding up a server in this process; what it said. */
export function spawnAsync(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    child.on("error", reject);
    child.on("close", () => resolve(said));
  });
}

/** The setting of a test that needs a program. */
export const needs = (command: string, ...args: string[]) =>
  spawnSync(command, args).status === 0 ? {} : { skip: `${command} is not installed` };

/** Serves a folder by nginx on a free port, as Debian packs it; `site` is what its server block says. */
export async function startNginx(folder: string, site = `root ${folder};`): Promise<{ url: string; close(): Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), "dateline-nginx-"));
  const port = await freePort();
  const config = join(home, "nginx.conf");
  writeFileSync(
    config,
    `pid ${home}/pid; error_log ${home}/error.log; daemon off; ${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy; fastcgi_temp_path ${home}/fastcgi;
  uwsgi_temp_path ${home}/uwsgi; scgi_temp_path ${home}/scgi;
  server { listen 127.0.0.1:${port}; ${site} }
}`,
  );
  const url = `http://127.0.0.1:${port}`;
  return { url, close: await serve("nginx", ["-c", config, "-p", home], url, () => rmSync(home, { recursive: true, force: true })) };
}

/** Starts a server and waits until it answers; what stops it again. */
export async function serve(command: string, args: readonly string[], url: string, clean: () => void): Promise<() => Promise<void>> {
  const server = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => (said += chunk));
  const answers = () =>
    fetch(url, { redirect: "manual" }).then(
      () => true,
      () => false,
    );
  for (let tries = 0; tries < 50 && !(await answers()); tries++) {
    if (server.exitCode !== null) throw new Error(`${command} does not start: ${said}`);
    await setTimeout(100);
  }
  return async () => {
    const gone = new Promise((resolve) => server.once("exit", resolve));
    if (server.exitCode === null) {
      server.kill("SIGQUIT");
      await gone;
    }
    clean();
  };
}
