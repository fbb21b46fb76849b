/** Words for a line of Markdown, which mean nothing there but themselves. */
export function escapeMarkdown(words: string): string {
  const escaped = words.replace(/\s+/g, " ").replace(/[\\`*_[\]<>&~|#]/g, "\\$&");
  // GitHub makes a link of a bare address and takes the backslash behind it into it, which leaves the `<` bare.
  return /:\/\/|www\./i.test(words) ? escaped.replaceAll("\\<", "&lt;") : escaped;
}
