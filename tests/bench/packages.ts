import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/** Lends a site the project's installed packages, each by a link, so that what tools keep in node_modules stays the site's own. */
export function lendPackages(site: string, project: string): void {
  const [from, to] = [join(project, "node_modules"), join(site, "node_modules")];
  mkdirSync(to);
  for (const name of readdirSync(from)) if (name === ".bin" || !name.startsWith(".")) symlinkSync(join(from, name), join(to, name));
}
