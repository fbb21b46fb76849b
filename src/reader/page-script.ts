import "../live/edition-script.ts";
import "./page-turn.ts";
import { createPanel } from "./settings-panel.ts";

// Runs on every page; nothing of it is needed to read.
const opener = document.querySelector<HTMLButtonElement>("[data-opens=settings]");
opener?.addEventListener("click", () => {
  document.querySelector<HTMLElement>(".tools:popover-open")?.hidePopover();
  // From the first click on the browser itself opens the panel, closes it, and says which it is.
  opener.popoverTargetElement ??= createPanel();
});
