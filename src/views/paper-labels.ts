import type { Edition } from "../edition/edition.ts";
import type { Labels } from "../i18n/en.ts";
import { labelsOf } from "../i18n/labels.ts";
import { keyed } from "./cache-key.ts";

const labelsCache = new WeakMap<Edition, Labels>();

/** The labels of the paper, with its own wording. */
export function labelsFor(edition: Edition): Labels {
  let labels = labelsCache.get(edition);
  if (!labels) {
    labels = keyed(labelsOf(edition.publication.language, edition.publication.labels));
    labelsCache.set(edition, labels);
  }
  return labels;
}
