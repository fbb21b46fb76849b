import { button, said, story, tools } from "./story-tools.ts";
import { textFragment } from "./text-fragment.ts";

const opener = button(LABEL.share, share);
tools.append(opener);

// Waits a moment: a press on the button may be what ends the selection.
document.onselectionchange = () =>
  setTimeout(() => {
    const selection = getSelection() as Selection;
    const range = !selection.isCollapsed && selection.getRangeAt(0);
    const isPassage = range && story.querySelector(".story-body")?.contains(range.commonAncestorContainer);
    opener.value = isPassage ? fragmentOf(range.cloneRange()) : "";
    opener.textContent = isPassage ? LABEL.linkToPassage : LABEL.share;
  }, 400);

/** The fragment for a range, drawn out to whole words. */
function fragmentOf(range: Range): string {
  const { startContainer: start, endContainer: end, startOffset, endOffset } = range;
  const before = (start as Text).data?.slice(0, startOffset).replace(/\S+$/, "") ?? "";
  if (start instanceof Text) range.setStart(start, before.length);
  if (end instanceof Text && !/\s$/.test(`${range}`)) range.setEnd(end, endOffset + end.data.slice(endOffset).search(/\s|$/));
  const copy = range.cloneContents();
  // Browsers look for a text within one block, and a mark of a footnote stands in a block of its own.
  for (const part of copy.querySelectorAll("sup")) part.textContent = "\0";
  for (const part of copy.querySelectorAll("p,li,h2,h3,h4,td,figcaption,br")) part.before("\0");
  return textFragment((copy.textContent ?? "").split("\0"), before);
}

async function share(): Promise<void> {
  const url = location.origin + location.pathname + opener.value;
  try {
    if (navigator.share) await navigator.share({ title: document.title, url });
    else {
      await navigator.clipboard.writeText(url);
      said.textContent = LABEL.linkCopied;
      setTimeout(() => said.replaceChildren(), 5_000);
    }
  } catch (error) {
    // The reader closed the sheet.
    if ((error as Error).name !== "AbortError") prompt(LABEL.copyLink, url);
  }
}
