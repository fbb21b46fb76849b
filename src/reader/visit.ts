import { upToNow } from "../live/edition-script.ts";
import { dayAt } from "../live/present.ts";
import { isNew, nextVisit } from "./last-visit.ts";
import { recall, remember } from "./memory.ts";

// Marks what is new since the reader's last visit with a dot in the space before its date, so that nothing moves.
const key = "dateline-visit";
const visit = nextVisit(recall(key), Date.now());
remember(key, visit);
const { zone = "" } = document.querySelector<HTMLElement>(".masthead")?.dataset ?? {};
// Asked for once: a phone takes milliseconds to tell the day of a zone.
const day = String(dayAt(visit[0], zone, ""));
mark();
upToNow?.then(mark);

function mark(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>(".teaser-foot time,.headline-list time")) {
    if (isNew(time.dateTime, visit[0], day)) time.title = LABEL.newStory;
    else time.removeAttribute("title");
  }
}
