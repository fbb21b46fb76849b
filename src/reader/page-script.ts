import "../live/edition-script.ts";
import "./page-turn.ts";
import "./registration.ts";
import "./visit.ts";

type Panel = typeof import("./settings-panel.ts");

// Runs on every page; nothing of it is needed to read.
const opener = document.querySelector<HTMLButtonElement>("[data-opens=settings]");
opener?.addEventListener("click", async () => {
  document.querySelector<HTMLElement>(".tools:popover-open")?.hidePopover();
  if (opener.popoverTargetElement) return;
  // On a bad line it may not come; the next press asks again.
  const panel = await later<Panel>("./settings-panel.ts").then(
    ({ createPanel }) => createPanel(),
    () => undefined,
  );
  if (!panel) return;
  // From now on the browser itself opens the panel, closes it, and says which it is.
  opener.popoverTargetElement = panel;
  panel.showPopover({ source: opener });
});
