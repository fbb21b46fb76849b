import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const places = [
  // Opens a page in half the time.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of a Chromium for the browser tests: an installed one, Playwright's own, or one installed now; undefined if none is to be had. */
export function findBrowser(): string | undefined {
  return installed() ?? (fetchPlaywrights() ? installed() : undefined) ?? (installDebians() ? installed() : undefined);
}

function installed(): string | undefined {
  const own = process.env["CHROME_PATH"];
  const playwrights = chromium.executablePath();
  return [own, ...places, playwrights].find((place) => place && existsSync(place));
}

function fetchPlaywrights(): boolean {
  console.log("No Chromium found; fetching Playwright's.");
  return spawnSync("playwright", ["install", "chromium"], { stdio: "inherit", timeout: 300_000 }).status === 0;
}

function installDebians(): boolean {
  if (!existsSync("/usr/bin/apt-get")) return false;
  console.log("Playwright's Chromium is out of reach; installing Debian's.");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo"];
  const apt = (...args: string[]) => {
    const [command = "", ...rest] = [...sudo, "apt-get", ...args];
    return spawnSync(command, rest, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
  };
  return apt("update", "-qq") && apt("install", "-y", "-qq", "chromium-headless-shell");
}
