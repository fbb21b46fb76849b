const most = 12;
const edge = 5;
const context = 3;

/** The part of an address that leads to a passage, from its lines and what stands before it in its own. */
export function textFragment(lines: string[], before: string): string {
  const [first = [""], ...more] = lines.map(wordsOf).filter(([word]) => word);
  // A passage of several lines is found by its edges only, and a long one makes a long address.
  const parts = more[0] || first[most] ? [first.slice(0, edge), (more.at(-1) ?? first).slice(-edge)] : [first];
  // What stands before it tells it from what reads alike.
  const prefix = encode(wordsOf(before).slice(-context));
  return `#:~:text=${prefix && `${prefix}-,`}${parts.map(encode).join()}`;
}

const wordsOf = (text: string) => text.trim().split(/\s+/);

// A hyphen would be taken for the mark of a prefix.
const encode = (words: string[]) => encodeURIComponent(words.join(" ")).replaceAll("-", "%2D");
