import type { Article } from "../edition/article.ts";
import { offered, storiesLike } from "../edition/choice.ts";
import type { Edition } from "../edition/edition.ts";
import { toHref } from "../edition/publication.ts";
import type { Link } from "./frame-view.ts";
import { reasonText, type Teaser, teaserView } from "./teaser-view.ts";

/** The editor's list first, then the stories most like this one until there are three; what it names is added to `shown`. */
export function readMoreView(edition: Edition, article: Article, shown: Set<string>): (Teaser | Link)[] {
  const chosen: (Teaser | Link)[] = [];
  for (const item of article.readMore) {
    if (typeof item !== "string") {
      if (!item.url.startsWith("/") || edition.has(item.url))
        chosen.push({ label: item.title, href: toHref(edition.publication, item.url) });
      continue;
    }
    const story = edition.byAddress.get(item);
    if (!story || shown.has(story.address)) continue;
    shown.add(story.address);
    chosen.push(teaserView(edition, story, reasonText(edition, "editor", story)));
  }
  for (const { story, reason } of storiesLike(edition, article, shown, Math.max(0, offered.readMore - chosen.length))) {
    shown.add(story.address);
    chosen.push(teaserView(edition, story, reasonText(edition, reason, story)));
  }
  return chosen;
}
