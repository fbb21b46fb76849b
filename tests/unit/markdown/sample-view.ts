import { en } from "../../../src/i18n/en.ts";
import type { BodyView } from "../../../src/markdown/body-view.ts";
import { printBody } from "../../../src/markdown/print.ts";

/** A view with nothing in it but what a test gives. */
export function sampleView(parts: Partial<BodyView> = {}): BodyView {
  return { language: "en", labels: en, links: {}, cards: {}, pictures: {}, moments: {}, ...parts };
}

/** The HTML of a body. */
export function html(source: string, parts: Partial<BodyView> = {}): string {
  return printBody(source, sampleView(parts)).html;
}

/** A picture that a view may have. */
export const picture = { src: "/_astro/a.webp", srcset: "/1.webp 640w, /2.webp 1280w", sizes: "100vw", width: 4, height: 3 };
