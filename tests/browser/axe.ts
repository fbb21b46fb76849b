import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const source = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** Every rule of WCAG 2.2 AA and of good practice, and the text contrast of AAA. */
export const everyRule: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "color-contrast-enhanced": { enabled: true } },
};

/** The rules that look at how a page is painted and not only at what it says. */
export const paintedRules: RunOptions = {
  runOnly: {
    type: "rule",
    values: ["color-contrast", "color-contrast-enhanced", "link-in-text-block", "target-size", "scrollable-region-focusable"],
  },
};

/** What axe finds wrong with a page as it stands, a line for each element. */
export async function faultsOf(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    const { violations } = await axe.run({ ...options, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const [why] = [...any, ...all, ...none];
        return `${id} at ${target.join(" ")}: ${why?.message ?? ""}`;
      }),
    );
  }, options);
}
