/** A place in a body, 1-based and relative to the text given. */
export interface Located {
  line: number;
  column: number;
  length: number;
}

/** What a body holds and what is wrong with it. */
export interface Inspection {
  /** With ids and depths exactly as printed. */
  headings: (Located & { depth: number; text: string; id: string })[];
  /** Every id that the printed body carries, and every name by which its own links may call a renamed one. */
  anchors: string[];
  links: (Located & { url: string })[];
  /** An `alt` of null or "" that is not decorative is missing. */
  pictures: (Located & { url: string; alt: string | null; decorative: boolean })[];
  cards: (Located & { to: string })[];
  updates: (Located & { time: string; title: string })[];
  problems: BodyProblem[];
  /** Plain text of the story: no directive syntax, footnote markers or addresses. */
  text: string;
  words: number;
}

/** What the rest of a newsroom is compared with. */
export type Findings = Omit<Inspection, "headings" | "problems" | "text">;

/** One thing an editor should mend, and how; `html` is what raw HTML loses by itself, `markup` what it would take away from the story around it. */
export interface BodyProblem extends Located {
  rule: "directive" | "html" | "limit" | "embed" | "markup" | "text" | "note" | "reference";
  message: string;
  got?: string;
  expected?: string;
  mend: string;
}
