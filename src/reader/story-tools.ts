import { element } from "./element.ts";

/** The story of the page. */
export const story = document.querySelector(".story") as HTMLElement;

/** The row of tools in its byline; the row's room is kept, and it goes to the foot of the window while one of them is at work. */
export const tools = story.querySelector(".story-tools") as HTMLElement;

/** What a tool has to say. */
export const said = element("output");

/** A button with its words and what a press does. */
export function button(label: string, press: () => void): HTMLButtonElement {
  const made = element("button", {}, label);
  made.onclick = press;
  return made;
}
