import type { Article } from "../edition/article.ts";

/**
 * How a section's strip stands on the front page: one large picture over its story (`over`) or beside it (`beside`) with the other stories stacked,
 * pictures in a row (`row`), or without pictures one large headline with the others stacked (`text`) or columns of text (`columns`).
 */
export interface StripForm {
  name: "over" | "beside" | "row" | "columns" | "text";
  /** The large part stands at the line's end. */
  mirrored: boolean;
}

/** How many stories a strip shows at most. */
export const stripLength = 4;

/** A form for each strip of the front page, from top to bottom, by how many stories and pictures it has; no two neighbours are alike. */
export function stripForms(strips: readonly (readonly Pick<Article, "image">[])[]): StripForm[] {
  const forms: StripForm[] = [];
  let sides = 0;
  for (const stories of strips) {
    const name = nameOf(stories, forms.at(-1)?.name);
    const mirrored = name !== "row" && name !== "columns" && sides++ % 2 === 1;
    forms.push({ name, mirrored });
  }
  return forms;
}

function nameOf(stories: readonly Pick<Article, "image">[], last: StripForm["name"] | undefined): StripForm["name"] {
  const pictures = stories.filter(({ image }) => image).length;
  if (pictures >= 3 && last !== "row") return "row";
  if (pictures > 0) return stories.length >= stripLength ? "over" : "beside";
  return stories.length >= 3 && last !== "columns" ? "columns" : "text";
}

/** The stories of a strip in the order its form shows them, at most as many as fit it: the newest with a picture leads where there is one. */
export function storiesOfForm<Story extends Pick<Article, "image">>({ name }: StripForm, stories: readonly Story[]): Story[] {
  if (name === "columns" || name === "text") return stories.slice(0, name === "columns" ? 3 : stripLength);
  if (name === "row") return stories.filter(({ image }) => image).slice(0, 3);
  const lead = stories.find(({ image }) => image);
  return [...stories].sort((a, b) => Number(b === lead) - Number(a === lead)).slice(0, stripLength);
}
