import { element } from "./element.ts";
import { story } from "./story-tools.ts";

const box = element("div", { class: "note", role: "dialog", popover: true, tabindex: "-1", "aria-label": LABEL.footnotes });

// Shows a note beside its mark; where this cannot be, the mark is a link to the note.
story.addEventListener("click", (event) => {
  const link = (event.target as Element).closest("a");
  if (box.contains(link)) box.hidePopover();
  else if (link?.role === "doc-noteref") {
    show(link);
    event.preventDefault();
  }
});

// What is laid out late moves the mark.
let mark: HTMLAnchorElement | undefined;
new ResizeObserver(place).observe(story);

function show(pressed: HTMLAnchorElement): void {
  mark = pressed;
  const note = story.querySelector(pressed.hash)?.cloneNode(true) as Element;
  for (const part of note.querySelectorAll("[id],[role=doc-backlink]")) {
    if (part.id) part.removeAttribute("id");
    else part.remove();
  }
  box.replaceChildren(...note.childNodes, element("p", {}, element("a", { href: pressed.hash }, LABEL.footnotes)));
  // Inside the story it has the story's language and letters.
  pressed.closest(".prose")?.append(box);
  box.showPopover({ source: pressed });
  place();
  box.focus({ preventScroll: true });
}

function place(): void {
  if (!mark || !box.matches(":popover-open")) return;
  const { left, top, bottom } = mark.getBoundingClientRect();
  box.style.cssText = `left:max(1rem,min(${left}px,100vw - 25rem));top:${scrollY + (top > innerHeight / 2 ? top - box.offsetHeight : bottom)}px`;
}
