/** The four marks of a language: outer and inner, opening and closing. */
export interface QuotationMarks {
  outer: [string, string];
  inner: [string, string];
}

const narrow = "\u202F";

// Sätteri writes English marks, which Spanish and Portuguese papers share.
const english = new Set(["en", "es", "pt"]);

const marks: Record<string, QuotationMarks> = {
  en: { outer: ["“", "”"], inner: ["‘", "’"] },
  es: { outer: ["“", "”"], inner: ["‘", "’"] },
  pt: { outer: ["“", "”"], inner: ["‘", "’"] },
  de: { outer: ["„", "“"], inner: ["‚", "‘"] },
  "de-ch": { outer: ["«", "»"], inner: ["‹", "›"] },
  fr: { outer: [`«${narrow}`, `${narrow}»`], inner: ["“", "”"] },
};

/** Whether the parser's own quotes are right for a language. */
export function hasEnglishQuotes(language: string): boolean {
  return english.has(primary(language));
}

/** The marks that straight quotes become in a language; undefined (Arabic, Japanese and all others) leaves them straight. */
export function quotationMarks(language: string): QuotationMarks | undefined {
  return marks[language.toLowerCase()] ?? marks[primary(language)];
}

function primary(language: string): string {
  return (language.split("-")[0] ?? "").toLowerCase();
}
