import { addRules } from "./element.ts";
import { forget, recall, remember } from "./memory.ts";

// The script in the head of each page reads the same key before anything is painted.
const key = "dateline-reading";
const opener = document.querySelector<HTMLButtonElement>("[data-opens]");

opener?.addEventListener("click", () => {
  document.querySelector<HTMLElement>(".tools:popover-open")?.hidePopover();
  if (opener.popoverTargetElement) return;
  // The panel is printed on one page for all. Asked for in this way it comes as a document, with no text made into markup here, which a page's policy forbids. On a bad line it may not come; the next press asks again.
  const request = new XMLHttpRequest();
  request.responseType = "document";
  request.onload = () => {
    const panel = request.response?.querySelector(".settings-panel");
    if (!panel || opener.popoverTargetElement) return;
    addRules(panel.dataset.rules);
    setUp(panel);
    // From now on the browser itself opens the panel, closes it, and says which it is.
    opener.popoverTargetElement = panel;
    panel.showPopover({ source: opener });
  };
  request.open("GET", opener.dataset["opens"] ?? "");
  request.send();
});

/** Puts the panel on this page; a choice holds at once and on every page. */
function setUp(panel: HTMLElement): void {
  const [form, note, reset] = [...panel.querySelectorAll<HTMLElement>("form,[role],button")] as [HTMLFormElement, HTMLElement, HTMLElement];
  const inputs = [...form.querySelectorAll("input")];
  const kept = Object(recall(key)) as Record<string, unknown>;
  for (const input of inputs) if (kept[input.name] === input.value) input.checked = true;
  const said = note.textContent;
  form.onchange = () => {
    const { dataset } = document.documentElement;
    const changed: Record<string, string> = {};
    for (const { name, value, checked, defaultChecked } of inputs) {
      if (!checked) continue;
      delete dataset[name];
      if (!defaultChecked) dataset[name] = changed[name] = value;
    }
    note.textContent = (Object.keys(changed)[0] ? remember(key, changed) : forget(key)) ? said : (note.dataset["otherwise"] ?? "");
  };
  reset.onclick = () => {
    form.reset();
    form.onchange?.(new Event("change"));
  };
  panel.ontoggle = () => inputs.find(({ checked }) => checked)?.focus();
  document.body.append(panel);
}
