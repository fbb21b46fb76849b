// Gives each embed its button; nothing is asked of the other site before it is pressed.
for (const embed of document.querySelectorAll<HTMLElement>(".embed[data-embed]")) {
  const { embed: address = "", title = "", load = "" } = embed.dataset;
  if (!address.startsWith("https://")) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "embed-load";
  button.textContent = load;
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.src = address;
    frame.title = title;
    frame.referrerPolicy = "no-referrer";
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-presentation");
    frame.allow = "fullscreen";
    button.replaceWith(frame);
    embed.querySelector(".embed-notice")?.remove();
    frame.focus();
  });
  embed.querySelector(".embed-title")?.after(button);
}
