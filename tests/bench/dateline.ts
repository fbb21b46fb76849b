import { cpSync } from "node:fs";
import { join } from "node:path";
import { lendPackages } from "./packages.ts";

const files = ["src", "public", "astro.config.mjs", "package.json", "package-lock.json", "tsconfig.json"];

/** Copies Dateline to a folder of its own, so that the bench neither uses the project's caches nor sees anyone's edits. */
export function copyDateline(site: string, project: string): void {
  for (const name of files) cpSync(join(project, name), join(site, name), { recursive: true });
  lendPackages(site, project);
}
