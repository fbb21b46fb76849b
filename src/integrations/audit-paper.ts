import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { findBrowser } from "./browser.ts";
import { freePort } from "./free-port.ts";
import { host } from "./host.ts";

/** What Lighthouse says of a page on a phone. */
export interface Audit {
  page: string;
  address: string;
  /** Performance, accessibility, best practices and SEO, of 100. */
  scores: number[];
  /** Milliseconds until the largest part of the page is painted, simulated for a phone on a slow line. */
  largestPaint: number;
  layoutShift: number;
  bytes: number;
  requests: number;
  /** What it found wrong. */
  faults: string[];
}

const categories = ["performance", "accessibility", "best-practices", "seo"];
const slowest = 1200;
// A busy machine only ever adds to a figure: the best of some runs is the page's own.
const tries = 5;

/** Whether a page has everything a page must have. */
export const passes = ({ scores, largestPaint }: Audit) => scores.every((score) => score === 100) && largestPaint <= slowest;

/** Serves a built paper and asks Lighthouse about a page of each kind, one after the other. */
export async function* auditPaper(folder: string, base: string, section: string): AsyncGenerator<Audit> {
  const site = await host(folder, base, { far: true });
  try {
    for (const [page, address] of Object.entries({ front: "/", section: `/${section}/`, ...articlesOf(folder) })) {
      let best: Audit | undefined;
      for (let run = 0; run < tries && !(best && passes(best)); run++) {
        const next = { page, address, ...(await askOnce(site.url + address)) };
        if (!best || rank(next) > rank(best)) best = next;
      }
      if (best) yield best;
    }
  } finally {
    await site.close();
  }
}

const rank = ({ scores, largestPaint }: Audit) => sum(scores) - largestPaint / 1e6;

/** Asks in a browser of its own, so that no run finds what another has left. */
async function askOnce(url: string): Promise<Omit<Audit, "page" | "address">> {
  const executablePath = findBrowser();
  const port = await freePort();
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...sandbox, "--disable-gpu", "--disable-background-networking", `--remote-debugging-port=${port}`],
  });
  try {
    return await ask(url, port);
  } finally {
    await browser.close();
  }
}

async function ask(url: string, port: number): Promise<Omit<Audit, "page" | "address">> {
  const result = await lighthouse(url, { port, logLevel: "silent", onlyCategories: categories });
  if (!result || result.lhr.runtimeError)
    throw new Error(`Lighthouse cannot read ${url}: ${result?.lhr.runtimeError?.message ?? "no result"}`);
  const { audits, categories: said } = result.lhr;
  const requests = itemsOf(audits["network-requests"]?.details);
  return {
    scores: categories.map((name) => Math.round((said[name]?.score ?? 0) * 100)),
    largestPaint: Math.round(audits["largest-contentful-paint"]?.numericValue ?? Number.POSITIVE_INFINITY),
    layoutShift: audits["cumulative-layout-shift"]?.numericValue ?? 1,
    bytes: sum(requests.map((request) => Number(request["transferSize"] ?? 0))),
    requests: requests.length,
    faults: Object.values(said)
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${audits[id]?.title} (${id}) ${audits[id]?.displayValue ?? ""}`.trim()),
  };
}

const itemsOf = (details: unknown) => (Object(details).items ?? []) as Record<string, unknown>[];
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** The shortest and the longest story of a built paper, by their pages. */
function articlesOf(folder: string): Record<string, string> {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => `/${file.replaceAll("\\", "/")}`)
    .filter((file) => /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(file))
    // A page at a former address is no story.
    .filter((file) => !readFileSync(join(folder, file), "utf8").includes(" data-former="))
    .map((file) => ({ address: file.replace(/index\.html$/, ""), size: statSync(join(folder, file)).size }))
    .sort((a, b) => a.size - b.size);
  const [short, long] = [pages.at(0), pages.at(-1)];
  return short && long ? { "short article": short.address, "long article": long.address } : {};
}
