import { test as base, expect, type Page } from "@playwright/test";
import { host, type Site } from "../../src/integrations/host.ts";
import { folderOf } from "../paper.ts";

/** The papers by name: where each is served. */
export interface Sites {
  sample: string;
  cases: string;
}

interface Reader {
  /** Hosts besides the papers' own that a test expects to be asked. */
  hosts: string[];
  /** Files of the paper that a test expects to fail. */
  failing: RegExp | null;
  /** Fails a test whose page asks another host for something, throws, or complains in the console. */
  watched: undefined;
}

/** Playwright's `test` with both papers served and every page watched. */
export const test = base.extend<Reader, { sites: Sites }>({
  hosts: [[], { option: true }],
  failing: [null, { option: true }],
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern
    async ({}, use) => {
      const sites: Record<keyof Sites, Site> = {
        sample: await host(folderOf("sample"), ""),
        cases: await host(folderOf("cases"), "/paper"),
      };
      await use({ sample: sites.sample.url, cases: sites.cases.url });
      await Promise.all(Object.values(sites).map((site) => site.close()));
    },
    { scope: "worker" },
  ],
  watched: [
    async ({ context, sites, hosts, failing }, use) => {
      const faults: string[] = [];
      const own = [...Object.values(sites).map((url) => new URL(url).host), ...hosts];
      // Added first, so that a test's own route to a host is asked before this one.
      await context.route(
        ({ host, protocol }) => /^(https?|wss?):$/.test(protocol) && !own.includes(host),
        (route) => {
          faults.push(`asked ${route.request().url()}`);
          return route.abort();
        },
      );
      context.on("weberror", (error) => faults.push(`threw ${error.error()}`));
      context.on("console", (message) => {
        if (message.type() !== "error" && message.type() !== "warning") return;
        if (message.text() === "Service Worker registration blocked by Playwright") return;
        if (!failing?.test(message.location().url)) faults.push(`console: ${message.text()} (${message.location().url})`);
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The paper of cases at the clock it was printed at. */
export const clock = new Date("2024-04-25T14:00:00Z");

/** Opens a page and waits until its fonts and pictures have come. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready);
}
