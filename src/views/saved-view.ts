import type { Edition } from "../edition/edition.ts";
import { toHref } from "../edition/publication.ts";
import { type FrameView, frameView, type Link } from "./frame-view.ts";
import { labelsFor } from "./paper-labels.ts";
import { type SettingView, settingsView } from "./settings-view.ts";

/** A page about the stories on a reader's own device, which its script fills in. */
export interface SavedView {
  frame: FrameView;
  /** The list itself, or what stands in place of a page that is out of reach. */
  kind: "list" | "offline";
  title: string;
  description: string;
  /** Where everything can be read without saving. */
  links: Link[];
  /** What a reader may set, printed with the list for every page. */
  settings?: SettingView[];
}

/** `/saved/`: the stories a reader has saved. */
export function savedView(edition: Edition): SavedView {
  const labels = labelsFor(edition);
  const settings = settingsView(labels, edition.publication.language);
  return { ...ownPage(edition, "list", "/saved/", labels.savedStories, labels.savedIntro), settings };
}

/** `/offline/`: what a reader without a network sees in place of a page that is not on the device. */
export function offlineView(edition: Edition): SavedView {
  const labels = labelsFor(edition);
  return ownPage(edition, "offline", "/offline/", labels.offlineTitle, labels.offlineText);
}

function ownPage(edition: Edition, kind: SavedView["kind"], address: string, title: string, description: string): SavedView {
  const { publication, articles } = edition;
  const labels = labelsFor(edition);
  const newest = articles[0]?.date.day.slice(0, 4);
  return {
    frame: frameView(edition, { title, description, address, kind: "page", day: null, hidden: true }),
    kind,
    title,
    description,
    links: [
      { label: labels.frontPage, href: toHref(publication, "/") },
      ...(newest ? [{ label: labels.archive, href: toHref(publication, `/${newest}/`) }] : []),
    ],
  };
}
