import { randomUUID } from "node:crypto";
import type { Element } from "hast";
import type { BodyView } from "./body-view.ts";
import { Ids } from "./ids.ts";

/** What an element stands for that the allow-list must not see; kept aside until it has run. */
export type Mark =
  | { kind: "heading"; id: string }
  | { kind: "quote"; by: string; source: string }
  | { kind: "note"; title: string }
  | { kind: "card"; to: string }
  | { kind: "embed"; url: string; title: string }
  | { kind: "update"; time: string; title: string; id: string }
  | { kind: "tasks" }
  | { kind: "reference"; number: number; use: number }
  | { kind: "footnotes" }
  | { kind: "footnote"; number: number; uses: number };

/** What the plugins share while one body goes through them. */
export interface Sheet {
  source: string;
  view: BodyView;
  marks: Mark[];
  ids: Ids;
  hasHtml: boolean;
  headings: { depth: number; text: string; id: string }[];
  /** Ids of the editor that had to be printed under another name. */
  renamed: Map<string, string>;
  /** Where Astro is to find the pictures: local paths to import; null when the view has them. */
  imports: Set<string> | null;
  /** Whether nodes keep their positions, which only an inspection needs. */
  placed: boolean;
}

/** A fresh sheet for one body. */
export function createSheet(source: string, view: BodyView, kind: Partial<Pick<Sheet, "imports" | "placed" | "hasHtml">> = {}): Sheet {
  return {
    source,
    view,
    marks: [],
    ids: new Ids(),
    hasHtml: false,
    headings: [],
    renamed: new Map(),
    imports: null,
    placed: false,
    ...kind,
  };
}

/** The sheet a plugin works on. */
export function sheetOf(file: { data: Record<string, unknown> }): Sheet {
  return file.data["sheet"] as Sheet;
}

// An editor can write data-mark in raw HTML, but cannot know this run's number.
const secret = randomUUID();

/** The only values of `data-mark` that the allow-list lets through. */
export const markPattern = new RegExp(`^${secret}-\\d+$`);

/** Puts a mark aside and gives the properties of the element that stands for it. */
export function marked(sheet: Sheet, mark: Mark): { dataMark: string } {
  sheet.marks.push(mark);
  return { dataMark: `${secret}-${sheet.marks.length - 1}` };
}

/** The mark behind a value of `data-mark`. */
export function markOf(sheet: Sheet, value: unknown): Mark | undefined {
  return typeof value === "string" ? sheet.marks[Number(value.slice(secret.length + 1))] : undefined;
}

/** The mark of an element, if it has one of the kind asked for; it is taken off the element. */
export function takeMark<Kind extends Mark["kind"]>(
  sheet: Sheet,
  element: Element,
  ...kinds: Kind[]
): Extract<Mark, { kind: Kind }> | undefined {
  const mark = markOf(sheet, element.properties["dataMark"]);
  if (!mark || !(kinds as string[]).includes(mark.kind)) return undefined;
  delete element.properties["dataMark"];
  return mark as Extract<Mark, { kind: Kind }>;
}
