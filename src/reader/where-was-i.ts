import { element } from "./element.ts";
import { withPlace } from "./kept-places.ts";
import { recall, remember } from "./memory.ts";
import { story, tools } from "./story-tools.ts";

// Keeps the block of a long story that stands in the middle of the window, and offers it when the reader comes back.
const key = "dateline-places";
const long = 4_500;
const { pathname, hash } = location;
const blocks = [...story.querySelectorAll(".prose>:not(.footnotes)")];

if (story.textContent.slice(long)) {
  const block = blocks[Object(recall(key))[pathname]];
  if (block && !hash) {
    block.id ||= "dl-place";
    tools.append(element("a", { href: `#${block.id}` }, LABEL.continueReading));
  }
  document.addEventListener("visibilitychange", () => {
    // Who comes back and leaves at once has not read from the beginning; below 0 all is read.
    const place = blocks.findIndex((block) => block.getBoundingClientRect().bottom > innerHeight / 2);
    if (scrollY > innerHeight) remember(key, withPlace(recall(key), pathname, place));
  });
}
