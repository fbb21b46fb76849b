const unspaced =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const unspacedRuns = new RegExp(`[${unspaced}][${unspaced}\\p{M}ー々〆]*`, "gu");
const segmenters = new Map<string, Intl.Segmenter>();

/** The number of words in a text; a segmenter is asked only where a script writes no spaces. */
export function countWords(text: string, language: string): number {
  // None of these scripts lies below Thai.
  if (!/[\u0E00-\u1FFF\u3000-\uFFFF]/.test(text)) return countSpaced(text);
  let words = 0;
  const rest = text.replace(unspacedRuns, (run) => {
    for (const { isWordLike } of segmenterOf(language).segment(run)) if (isWordLike) words += 1;
    return " ";
  });
  return words + countSpaced(rest);
}

// Written out because a regular expression for each word takes longer than the parser for the whole story.
function countSpaced(text: string): number {
  let words = 0;
  let counted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 32 || code === 10 || code === 0xa0 || code === 0x202f || code === 9) counted = false;
    else if (!counted && isWordCharacter(code)) {
      counted = true;
      words += 1;
    }
  }
  return words;
}

function isWordCharacter(code: number): boolean {
  if (code < 0x80) return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123);
  return code >= 0xc0 && (code < 0x2000 || code > 0x2bff) && (code < 0x3000 || code > 0x303f);
}

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: "word" });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
