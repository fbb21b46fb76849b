import { arrange } from "./arrangement.ts";
import { isLiveEdition, type LiveStory, type Today } from "./live-edition.ts";
import { isCurrent } from "./observation.ts";
import { todayAt } from "./today.ts";

// Runs in the browser on every page: brings what is printed up to now, or leaves it whole.
const find = <Kind extends Element = HTMLElement>(selector: string) => [...document.querySelectorAll<Kind>(selector)];
const [masthead] = find(".masthead[data-live]");

/** Over once the page is up to now, with the paper's day where it is known, or stays as it was printed, as it does without a network; what is printed comes first. */
export const upToNow =
  masthead && navigator.onLine
    ? new Promise((resolve) => addEventListener("load", resolve)).then(() => bringUpToNow(masthead.dataset)).catch(() => undefined)
    : undefined;

async function bringUpToNow({ live = "", zone = "", language = "" }: DOMStringMap): Promise<Today | undefined> {
  const edition: unknown = await (await fetch(live)).json();
  if (!isLiveEdition(edition)) return undefined;
  const now = Date.now();
  const [time] = find<HTMLTimeElement>(".dateline .day");
  const printed = time?.dateTime ?? "";
  const today = todayAt(now, zone, language, printed, edition.today);
  if (!today) return undefined;

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

  if (time && today.day !== printed) {
    time.dateTime = today.day;
    for (const part of time.children) part.textContent = part.matches(".long") ? today.long : today.short;
  }
  const month = today.day.slice(5, 7);
  const reading = edition.observation && isCurrent(edition.observation, now) && edition.reading;
  const [isTypical] = find(".dateline .typical");
  // What is typical of this month stands there already.
  if (time && box && (reading || !isTypical || month !== printed.slice(5, 7))) {
    // What stood here may have been wider: its room stays, so that nothing beside it moves. For the same reason what is typical takes no other place than its own.
    box.style.minInlineSize = `${width}px`;
    addEventListener("resize", () => box.removeAttribute("style"), { once: true });
    const typical = isTypical && edition.typical?.month === month && edition.typical;
    const { text, spoken } = reading || typical || { text: "–", spoken: "" };
    box.replaceChildren(
      ...(reading ? drawGlyph(reading.glyph) : []),
      draw(
        "span",
        { class: "temperature", "aria-hidden": "true" },
        text.padEnd(box.querySelector(".temperature")?.textContent.length ?? 0, "\u2007"),
      ),
      draw("span", { class: "visually-hidden" }, spoken),
      ...(!reading && typical ? [draw("span", { class: "typical", "aria-hidden": "true" }, LABEL.typical)] : []),
    );
  }
  for (const { link, story, height } of changing) {
    // A longer headline is cut where the printed one ended, so that nothing below it moves.
    link.style.blockSize = `${height}px`;
    fill(link, story);
  }
  return edition.today;
}

function fill(link: HTMLAnchorElement, { href, title, date = "", day = "" }: LiveStory): void {
  link.classList.add("kept");
  link.title = title;
  link.href = href;
  link.textContent = title;
  for (const name of ["lang", "dir"]) link.removeAttribute(name);
  const time = link.closest("li")?.querySelector("time");
  if (!time) return;
  time.dateTime = date;
  time.textContent = day;
}

function drawGlyph(glyph: string): Element[] {
  const path = draw("path", { d: glyph });
  return /^M[a-z\d .-]+$/i.test(glyph) ? [draw("svg", { class: "glyph", viewBox: "0 0 24 24", "aria-hidden": "true" }, path)] : [];
}

function draw(name: string, attributes: Record<string, string>, child: string | Element = ""): Element {
  const element = document.createElementNS(`http://www.w3.org/${name === "span" ? "1999/xhtml" : "2000/svg"}`, name);
  for (const key in attributes) element.setAttribute(key, attributes[key] ?? "");
  element.append(child);
  return element;
}
