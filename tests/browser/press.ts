import type { Page } from "@playwright/test";
import { host } from "../../src/integrations/host.ts";
import { folderOf } from "../paper.ts";
import { test as base, expect } from "./reader.ts";

/** A server of the paper of cases whose answers a test can change, hold back or refuse. */
export interface Press {
  /** `http://127.0.0.1:40123/paper`, without a final slash. */
  url: string;
  /** Changes the text of an answer; the path is without the base. */
  edit: ((path: string, text: string) => string) | null;
  /** Holds back pages until it is set to nothing. */
  held: Promise<void> | null;
  /** The path of a page that is there no more. */
  withdrawn: string;
  /** Answers nobody. */
  isDown: boolean;
}

/** `test` with a press of its own, and with a worker. */
export const test = base.extend<{ press: Press }>({
  serviceWorkers: "allow",
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern
  press: async ({}, use) => {
    const press: Press = { url: "", edit: null, held: null, withdrawn: "", isDown: false };
    const meddle = async (path: string, bytes: Buffer | null) => {
      if (press.isDown) throw new Error("down");
      if (path === `/paper${press.withdrawn}`) return null;
      if (path.endsWith("/")) await press.held;
      return bytes && press.edit && /(\/|\.js)$/.test(path) ? press.edit(path.slice("/paper".length), bytes.toString()) : bytes;
    };
    const site = await host(folderOf("cases"), "/paper", { meddle });
    press.url = site.url;
    await use(press);
    await site.close();
  },
  hosts: async ({ press }, use) => use([new URL(press.url).host]),
});

export { expect };

/** Waits until the worker of a page is at work and holds it. */
export async function controlled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    if (!serviceWorker.controller) await new Promise((resolve) => serviceWorker.addEventListener("controllerchange", resolve));
  });
}

/** The paths in the caches whose names hold a word, sorted. */
export const cached = (page: Page, word: string): Promise<string[]> =>
  page.evaluate(async (word) => {
    const names = (await caches.keys()).filter((name) => name.includes(word));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flatMap((list) => list.map(({ url }) => decodeURI(new URL(url).pathname))).sort();
  }, word);

/** Waits until a visited page is kept, which its reader does not wait for. */
export async function kept(page: Page, path: string): Promise<void> {
  await expect.poll(() => cached(page, " visited ")).toContain(path);
}
