import type { StandingPage } from "../edition/article.ts";
import type { Edition } from "../edition/edition.ts";
import { plainDay, type Stamp } from "../edition/time.ts";
import { type BodySource, bodySource } from "./body-source.ts";
import { type FrameView, frameView } from "./frame-view.ts";
import { labelsFor } from "./paper-labels.ts";

/** A standing page. */
export interface PageView {
  frame: FrameView;
  title: string;
  description: string;
  updated: Stamp | null;
  body: BodySource;
}

/** A standing page such as About; it has no day of its own. */
export function pageView(edition: Edition, page: StandingPage): PageView {
  const { language } = edition.publication;
  return {
    frame: frameView(edition, { title: page.title, description: page.description, address: page.address, kind: "page", day: null }),
    title: page.title,
    description: page.description,
    updated: page.updated ? { iso: page.updated.day, text: plainDay(page.updated.day, language) } : null,
    body: bodySource(edition, page),
  };
}

/** What stands at an address the paper does not have. */
export function missingView(edition: Edition): FrameView {
  const labels = labelsFor(edition);
  return frameView(edition, {
    title: labels.notFoundTitle,
    description: labels.notFoundText,
    address: "/404.html",
    kind: "missing",
    day: null,
    hidden: true,
  });
}
