import type { Edition } from "../edition/edition.ts";
import type { Labels } from "../i18n/en.ts";
import { labelsOf } from "../i18n/labels.ts";
import { cacheKey } from "./cache-key.ts";

const labelsCache = new WeakMap<Edition, Labels>();

/** The labels of the paper, with its own wording. */
export function labelsFor(edition: Edition): Labels {
  let labels = labelsCache.get(edition);
  if (!labels) {
    labels = labelsOf(edition.publication.language, edition.publication.labels);
    // In the key of a page all labels stand as one digest: they are on every page, and long.
    const digest = cacheKey({ ...labels });
    Object.defineProperty(labels, "toJSON", { value: () => digest });
    labelsCache.set(edition, labels);
  }
  return labels;
}
