import { element } from "./element.ts";
import { button, story } from "./story-tools.ts";

// Gives each embed its button; nothing is asked of the other site before it is pressed.
for (const embed of story.querySelectorAll<HTMLElement>("[data-embed]")) {
  const { embed: src, title, load = "" } = embed.dataset;
  const opener = button(load, () => {
    const frame = element("iframe", {
      src,
      title,
      referrerpolicy: "no-referrer",
      sandbox: "allow-scripts allow-same-origin allow-popups allow-presentation",
      allow: "fullscreen",
    });
    opener.replaceWith(frame);
    embed.querySelector(".embed-notice")?.remove();
    frame.focus();
  });
  opener.className = "embed-load";
  embed.querySelector(".embed-title")?.after(opener);
}
