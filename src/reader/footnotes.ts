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

function show(mark: HTMLAnchorElement): void {
  const note = story.querySelector(mark.hash)?.cloneNode(true) as Element;
  for (const part of note.querySelectorAll("[id],[role=doc-backlink]")) {
    if (part.id) part.removeAttribute("id");
    else part.remove();
  }
  box.replaceChildren(...note.childNodes, element("p", {}, element("a", { href: mark.hash }, LABEL.footnotes)));
  // Inside the story it has the story's language and letters.
  mark.closest(".prose")?.append(box);
  box.showPopover({ source: mark });
  const { left, top, bottom } = mark.getBoundingClientRect();
  box.style.cssText = `left:max(1rem,min(${left}px,100vw - 25rem));top:${scrollY + (top > innerHeight / 2 ? top - box.offsetHeight : bottom)}px`;
  box.focus({ preventScroll: true });
}
