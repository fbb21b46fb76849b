import "../live/edition-script.ts";
import "./registration.ts";
import { toggleSettings } from "./settings-panel.ts";

// Runs on every page; nothing of it is needed to read.
const opener = document.querySelector<HTMLElement>("[data-opens=settings]");
opener?.addEventListener("click", () => {
  document.querySelector<HTMLElement>(".tools:popover-open")?.hidePopover();
  toggleSettings(opener);
});
