/** One way to write a hostile string so that a filter takes it for something else. */
export type Disguise = (text: string) => string;

const mixed: Disguise = (text) => [...text].map((letter, index) => (index % 2 ? letter.toUpperCase() : letter.toLowerCase())).join("");
const inTags =
  (change: (tag: string) => string): Disguise =>
  (text) =>
    text.replace(/<\/?[a-z][^<>]*>?/gi, change);
const hexadecimal = (text: string) => [...text].map((letter) => `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`).join("");
// In front of its arguments: code in capitals would be no code any more.
const inName = (change: Disguise): Disguise =>
  inTags((tag) => tag.replace(/^(<\/?)([a-z-]+)/i, (_whole, open: string, name: string) => open + change(name)));

/** Ways to write markup. */
export const markupDisguises: readonly Disguise[] = [
  (text) => text,
  inName((name) => name.toUpperCase()),
  inName(mixed),
  inTags((tag) => tag.replaceAll(" ", "/")),
  inTags((tag) => tag.replaceAll(" ", "\n")),
  inTags((tag) => tag.replaceAll(" ", "\t")),
  inTags((tag) => tag.replace(/>$/, "\n>")),
  inTags((tag) => tag.replace(/ (on[a-z]+|href|src)=/gi, " $1 \t= ")),
  inTags((tag) => tag.replace(/ (on[a-z]+|href|src)=/gi, (name) => name.toUpperCase())),
  (text) => text.replaceAll("<", "<<"),
  (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  (text) => text.replaceAll("<", "&#60"),
  (text) => text.replaceAll("<", "\\<"),
  (text) => text.replaceAll("<", "＜"),
  (text) => text.replaceAll("pwned", hexadecimal("pwned")),
  (text) => text.replaceAll(/="([^"]*)"/g, (_whole, value: string) => `="${hexadecimal(value)}"`),
  (text) => `<div>${text}</div>`,
  (text) => `<b>${text}`,
];

const inScheme =
  (change: Disguise): Disguise =>
  (text) =>
    text.replace(/^[a-z-]+:/i, change);
const amid = (hidden: string) => inScheme((scheme) => scheme.slice(0, 4) + hidden + scheme.slice(4));

/** Ways to write an address. */
export const addressDisguises: readonly Disguise[] = [
  (text) => text,
  inScheme((scheme) => scheme.toUpperCase()),
  inScheme(mixed),
  inScheme((scheme) => `${hexadecimal(scheme.slice(0, 1))}${scheme.slice(1)}`),
  inScheme(hexadecimal),
  inScheme((scheme) => `&#0000${scheme.charCodeAt(0)}${scheme.slice(1)}`),
  inScheme((scheme) => scheme.replace(":", "&colon;")),
  inScheme((scheme) => scheme.replace(":", "&#58")),
  inScheme((scheme) => scheme.replace(":", "\\:")),
  inScheme((scheme) => scheme.replace(":", "%3A")),
  inScheme((scheme) => scheme.replace(":", " :")),
  amid("&Tab;"),
  amid("&NewLine;"),
  amid("&#10;"),
  amid("&#13;"),
  amid("&shy;"),
  amid("&ZeroWidthSpace;"),
  amid("\t"),
  amid("\u200b"),
  amid("%09"),
  amid("&amp;#106;"),
  (text) => ` ${text}`,
  (text) => `\u00a0${text}`,
  (text) => `\u3000${text}`,
  (text) => `\ufeff${text}`,
  (text) => `&#1;${text}`,
  (text) => `&#32;&#9;${text}`,
  (text) => `./../${text}`,
  (text) => `\\${text}`,
  (text) => text.replace(/^[a-z]/, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
];
