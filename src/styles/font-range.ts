const span = (from: number, to: number) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));

/** The characters our cut faces hold: Latin-1, the Latin letters of French, Dutch and Turkish, and the punctuation of print. */
export const range = `${span(0x20, 0x7e)}${span(0xa0, 0xff)}ıŒœŠšŸŽžĞğİŞş‐‑–—‘’‚“”„†‡•…‰′″‹›⁄€™−☐☑→↩\u2009\u202f`;

/** Those an English page is set in, borrowed words included: the file every page waits for. */
export const common = `${span(0x20, 0x7e)}\u00a0°·×áäçèéêíñóöúüß–—‘’“”…↩`;

/** The others: a file that is fetched by a page which has one of them. */
export const rare = [...range].filter((letter) => !common.includes(letter)).join("");

/** Characters as CSS names them: `U+A1-AF,U+B1`. */
export function toUnicodeRange(letters: string): string {
  const codes = [...new Set(letters)].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const hex = (code: number) => code.toString(16).toUpperCase();
  const spans: [number, number][] = [];
  for (const code of codes) {
    const last = spans.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else spans.push([code, code]);
  }
  return spans.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ""}`).join(",");
}
