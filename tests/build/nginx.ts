import { spawn } from "node:child_process";
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

/** Serves a folder by nginx on a free port, as Debian packs it. */
export async function startNginx(folder: string): Promise<{ url: string; close(): Promise<void> }> {
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
  server { listen 127.0.0.1:${port}; root ${folder}; }
}`,
  );
  const server = spawn("nginx", ["-c", config, "-p", home], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 50; tries++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    await setTimeout(100);
  }
  return {
    url,
    async close() {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGQUIT");
      await gone;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
