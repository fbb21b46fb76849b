import type { Day } from "../edition/moment.ts";
import { upToNow } from "../live/edition-script.ts";
import { isNew, nextVisit } from "./last-visit.ts";
import { recall, remember } from "./memory.ts";

// Marks what is new since the reader's last visit with a dot in the space before its date, so that nothing moves.
const key = "dateline-visit";
const visit = nextVisit(recall(key), Date.now());
remember(key, visit);
mark();
upToNow?.then(mark);

function mark(today?: Day): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>(".teaser-foot time,.headline-list time")) {
    if (isNew(time.dateTime, visit[0], today)) time.title = LABEL.newStory;
    else time.removeAttribute("title");
  }
}
