import { element } from "./element.ts";
import { shelf } from "./memory.ts";
import { registered } from "./registration.ts";
import { button, said, story, tools } from "./story-tools.ts";
import type { Wish } from "./worker.ts";

const patience = 60_000;

// Saves the story on this device or removes it; what goes wrong is said beside the button.
let busy = false;
const saver = button("", async () => {
  if (busy) return;
  busy = true;
  const wanted = saver.ariaPressed === "false";
  said.textContent = "";
  try {
    await ask(wanted && { title: wordsOf("h1"), section: wordsOf(".kicker a"), lang: story.lang, shown: shown() });
    show(wanted);
  } catch (problem) {
    said.textContent = problem === "QuotaExceededError" ? LABEL.notSavedNoRoom : LABEL.notSaved;
  }
  busy = false;
});

saver.append(element("span", {}, LABEL.save), element("span", {}, LABEL.saved));
show(false);
tools.append(saver, said);
// Also when a reader comes back to this page from the list of saved stories.
addEventListener("pageshow", async () => {
  try {
    show(!!(await caches.match(location.pathname, { cacheName: shelf })));
  } catch {}
});

function show(saved: boolean): void {
  saver.ariaPressed = `${saved}`;
}

/** Has the worker do it, without which nobody could read a saved story on a bad line; throws the name of what went wrong, or nothing where no answer comes. */
async function ask(wish: Wish): Promise<void> {
  const isFirst = !(await caches.has(shelf));
  const { port1, port2 } = new MessageChannel();
  const problem = await new Promise((resolve, reject) => {
    setTimeout(reject, patience);
    port1.onmessage = ({ data }) => resolve(data);
    registered.then((there) => (there ? there.active?.postMessage(wish, [port2]) : reject()));
  });
  if (problem) throw problem;
  if (isFirst) navigator.storage?.persist?.();
}

/** What this page shows: its pictures in the size that was chosen, and whatever has been fetched for it. */
const shown = () =>
  ([...document.images, ...performance.getEntriesByType("resource")] as HTMLImageElement[]).map(
    ({ currentSrc, src, name }) => currentSrc || src || name,
  );

const wordsOf = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? "";
