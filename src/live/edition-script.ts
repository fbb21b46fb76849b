import { briefDay, longDay, monthAlone, shortDay } from "../edition/time.ts";
import { arrange } from "./arrangement.ts";
import { isLiveEdition, type LiveStory } from "./live-edition.ts";
import { dayAt, normalOf, type Paper, weatherAt } from "./present.ts";

// Runs in the browser on every page: brings what is printed up to now, or leaves it whole.
const find = <Kind extends Element = HTMLElement>(selector: string) => [...document.querySelectorAll<Kind>(selector)];
const [masthead] = find(".masthead[data-live]");

/** Over once the page is up to now, or stays as it was printed, as it does without a network; what is printed comes first. */
export const upToNow =
  masthead && navigator.onLine
    ? new Promise((resolve) => addEventListener("load", resolve)).then(() => bringUpToNow(masthead.dataset)).catch(() => {})
    : undefined;

async function bringUpToNow(data: DOMStringMap): Promise<void> {
  const edition: unknown = await (await fetch(data["live"] ?? "")).json();
  const paper = data as unknown as Paper;
  const { zone, language } = paper;
  const now = Date.now();
  const [time] = find<HTMLTimeElement>(".dateline .day");
  const printed = time?.dateTime ?? "";
  const today = dayAt(now, zone, printed);
  if (!today || !isLiveEdition(edition)) return;
  const [long, short] = [longDay(today, language), shortDay(today, language)];

  // A list under somebody's finger is not exchanged.
  const lists = find("[data-list]:not([data-now],:hover,:focus-within)").map((list) => {
    const links = [...list.querySelectorAll<HTMLAnchorElement>("li a[href]")];
    return { name: list.dataset["list"] ?? "", links, paths: links.map(({ pathname }) => pathname) };
  });
  // A link within a paragraph speaks of a story and does not show it.
  const others = find<HTMLAnchorElement>("main a[href]:not(p a)").filter((link) => !lists.some(({ links }) => links.includes(link)));
  const stories = arrange(
    lists,
    edition,
    now,
    [location, ...others].map(({ pathname }) => pathname),
  );

  // All is measured before any of it is changed: each change would lay the page out anew.
  const [box] = find(".dateline .weather");
  const width = box?.getBoundingClientRect().width;
  const changing = [...stories].flatMap(([{ links }, chosen]) =>
    chosen.flatMap((story, at) => {
      const link = links[at];
      return link && link.pathname !== story.href ? [{ link, story, height: link.offsetHeight }] : [];
    }),
  );

  if (time) {
    time.dateTime = today;
    for (const part of time.children) part.textContent = part.matches(".long") ? long : short;
  }
  if (time && box) {
    // What stood here may have been wider: its room stays, so that nothing beside it moves. For the same reason what is typical takes no other place than its own.
    box.style.minInlineSize = `${width}px`;
    addEventListener("resize", () => box.removeAttribute("style"), { once: true });
    const reading = weatherAt(edition.observation, now, paper);
    const normal = find(".dateline .typical")[0] && normalOf(today, edition.normals, paper);
    const { text, spoken } = reading ?? normal ?? { text: "–", spoken: "" };
    const temperature = draw(
      "span",
      { class: "temperature", "aria-hidden": "true" },
      text.padEnd(box.querySelector(".temperature")?.textContent.length ?? 0, "\u2007"),
    );
    const heard = draw("span", { class: "visually-hidden" }, spoken);
    box.replaceChildren(...(reading ? drawGlyph(edition.glyph) : []), temperature, heard);
    if (!reading && normal) {
      box.append(draw("span", { class: "typical", "aria-hidden": "true" }, LABEL.typical));
      heard.append(`, ${LABEL.typicalFor.replace("{month}", monthAlone(today, language))}`);
    }
  }
  for (const { link, story, height } of changing) {
    // A longer headline is cut where the printed one ended, so that nothing below it moves.
    link.style.blockSize = `${height}px`;
    fill(link, story, language);
  }
}

function fill(link: HTMLAnchorElement, { href, title, date }: LiveStory, language: string): void {
  link.classList.add("kept");
  link.title = title;
  link.href = href;
  link.textContent = title;
  for (const name of ["lang", "dir"]) link.removeAttribute(name);
  const time = link.closest("li")?.querySelector("time");
  if (!time) return;
  time.dateTime = date ?? "";
  time.textContent = date ? briefDay(date, language) : "";
}

function drawGlyph(glyph = ""): Element[] {
  const path = draw("path", { d: glyph });
  return /^M[a-z\d .-]+$/i.test(glyph) ? [draw("svg", { class: "glyph", viewBox: "0 0 24 24", "aria-hidden": "true" }, path)] : [];
}

function draw(name: string, attributes: Record<string, string>, child: string | Element = ""): Element {
  const element = document.createElementNS(`http://www.w3.org/${name === "span" ? "1999/xhtml" : "2000/svg"}`, name);
  for (const key in attributes) element.setAttribute(key, attributes[key] ?? "");
  element.append(child);
  return element;
}
