const span = (from: number, to: number) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));

/** The characters our cut faces hold: Latin-1, the Latin letters of French, Dutch and Turkish, and the punctuation of print. */
export const range = `${span(0x20, 0x7e)}${span(0xa0, 0xff)}ıŒœŠšŸŽžĞğİŞş‐‑–—‘’‚“”„†‡•…‰′″‹›⁄€™−×÷¼½¾☐☑→↩\u2009\u202f`;
