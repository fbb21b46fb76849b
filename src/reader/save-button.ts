import { element } from "./element.ts";
import { shelf } from "./memory.ts";
import { button, said, tools } from "./story-tools.ts";

type Stories = typeof import("./saved-stories.ts");

// Saves the story on this device or removes it; what goes wrong is said beside the button.
let busy = false;
const saver = button("", async () => {
  if (busy) return;
  busy = true;
  const wanted = saver.ariaPressed === "false";
  said.textContent = "";
  try {
    // Fetched when it is wanted; the worker has it.
    const { removeStory, saveStory } = await later<Stories>("./saved-stories.ts");
    await (wanted ? saveStory() : removeStory());
    show(wanted);
  } catch (error) {
    said.textContent = (error as Error)?.name === "QuotaExceededError" ? LABEL.notSavedNoRoom : LABEL.notSaved;
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
