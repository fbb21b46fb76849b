import { element } from "./element.ts";
import { shelf } from "./memory.ts";

type Stories = typeof import("./saved-stories.ts");

/** The button that saves the story of this page on this device, or removes it, with room beside it for what went wrong. */
export function saveButton(): HTMLElement {
  const note = element("span", { role: "status" });
  const button = element("button", { type: "button" }, element("span", {}, LABEL.save), element("span", {}, LABEL.saved));
  const show = (saved: boolean) => {
    button.ariaPressed = `${saved}`;
  };
  let busy = false;
  show(false);
  // Also when a reader comes back to this page from the list of saved stories.
  addEventListener("pageshow", async () => {
    try {
      show(!!(await caches.match(location.pathname, { cacheName: shelf })));
    } catch {}
  });
  button.addEventListener("click", async () => {
    if (busy) return;
    busy = true;
    const wanted = button.ariaPressed === "false";
    note.textContent = "";
    try {
      // Fetched when it is wanted; the worker has it.
      const { removeStory, saveStory } = await later<Stories>("./saved-stories.ts");
      await (wanted ? saveStory() : removeStory());
      show(wanted);
    } catch (error) {
      note.textContent = (error as Error)?.name === "QuotaExceededError" ? LABEL.notSavedNoRoom : LABEL.notSaved;
    }
    busy = false;
  });
  return element("span", { class: "save" }, button, note);
}
