import { element } from "./element.ts";
import { story } from "./story-tools.ts";

// Two days more than a year: a clock may be a day wrong.
const year = 367 * 86_400_000;
const time = story.querySelector<HTMLTimeElement>(".byline span:nth-last-child(2) time");

if (Date.now() - Date.parse(time?.dateTime ?? "") > year) {
  const notice = element("p", { class: "more-reason" }, LABEL.oldStory);
  // Into the space above the head, in one line at any size of text.
  notice.style.cssText = "position:absolute;margin-block-start:min(2vw,1rem);font-size:min(.8125rem,4vw)";
  story.prepend(notice);
}
