/** Words for a line of Markdown, which mean nothing there but themselves. */
export function escapeMarkdown(words: string): string {
  return words.replace(/\s+/g, " ").replace(/[\\`*_[\]<>&~|#]/g, "\\$&");
}
