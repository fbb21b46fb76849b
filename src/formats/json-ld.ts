import type { FrameView } from "../views/frame-view.ts";
import { listThings, siteThings } from "./list-ld.ts";
import { storyThings } from "./story-ld.ts";

/** A thing of schema.org; what has no value may be given as `undefined`, an empty text or an empty list, and is left out. */
export interface Thing {
  [property: string]: Value;
}

/** A thing with none but the properties that schema.org gives its kind. */
export type Described<Kind> = { [Name in PropertyOf<Kind>]?: Value };

type PropertyOf<Kind> = Kind extends object ? keyof Kind : never;

type Value = string | number | boolean | null | undefined | Thing | Value[];

/** What a page tells machines, as the text of its JSON-LD script; `picture` is the address of the one a profile shows. */
export function toJsonLd(data: NonNullable<FrameView["data"]>, picture = ""): string {
  const things = data.page === "story" ? storyThings(data) : data.page === "list" ? listThings(data, picture) : siteThings(data.paper);
  const graph = JSON.stringify({ "@context": "https://schema.org", "@graph": things }, withoutEmpty);
  // Nothing an editor writes may end the script or begin a comment in it.
  return graph.replace(/[<\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function withoutEmpty(_name: string, value: unknown): unknown {
  const isEmpty = value === "" || value === null || (Array.isArray(value) && value.length === 0);
  return isEmpty ? undefined : value;
}
