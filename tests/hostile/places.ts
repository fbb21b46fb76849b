const flat = (text: string) => text.replace(/\s*[\r\n]+\s*/g, " ");
const within = (mark: string, text: string) =>
  text
    .split("\n")
    .map((line) => `${mark}${line}`)
    .join("\n");
// Two in one body are hardly ever of one length.
const nameOf = (text: string) => `n${text.length}`;
const value = (text: string) => flat(text).replaceAll('"', "&quot;");

/** The places in a body where a hostile string can stand, by name. */
export const places: Record<string, (text: string) => string> = {
  block: (text) => text,
  line: (text) => `Before ${flat(text)} after.`,
  emphasis: (text) => `**${flat(text)}** and *${flat(text)}* and ~~${flat(text)}~~`,
  heading: (text) => `## ${flat(text)}`,
  quote: (text) => within("> ", text),
  list: (text) => `- a\n${within("  ", `- ${text}`)}`,
  task: (text) => `- [x] ${flat(text)}`,
  table: (text) => `| ${flat(text)} | b |\n| :-: | - |\n| a | ${flat(text)} |`,
  footnote: (text) => `A note.[^${nameOf(text)}]\n\n[^${nameOf(text)}]: ${flat(text)}`,
  "footnote name": (text) => `A note.[^${flat(text)}]\n\n[^${flat(text)}]: A note.`,
  code: (text) => `\`${flat(text)}\``,
  fence: (text) => `\`\`\`${flat(text)}\n${text}\n\`\`\``,
  indented: (text) => within("    ", text),
  "link text": (text) => `[${flat(text)}](https://example.org/)`,
  link: (text) => `[a link](${flat(text)})`,
  "link in brackets": (text) => `[a link](<${flat(text)}>)`,
  "link title": (text) => `[a link](https://example.org/ "${flat(text)}")`,
  reference: (text) => `[a link][${nameOf(text)}]\n\n[${nameOf(text)}]: ${flat(text)} "${flat(text)}"`,
  autolink: (text) => `<${flat(text)}>`,
  "picture text": (text) => `![${flat(text)}](./picture.png)`,
  picture: (text) => `![a picture](${flat(text)})`,
  "picture title": (text) => `![a picture](./picture.png "${flat(text)} || ${flat(text)}")`,
  "pull quote": (text) => `:::quote{by="${value(text)}" source="${value(text)}"}\n${text}\n:::`,
  note: (text) => `:::note{title="${value(text)}"}\n${text}\n:::`,
  update: (text) => `:::update{time="${value(text)}" title="${value(text)}"}\n${text}\n:::`,
  embed: (text) => `::embed{url="${value(text)}" title="${value(text)}"}`,
  "embed title": (text) => `::embed{url="https://example.org/a" title="${value(text)}"}`,
  card: (text) => `::read-more{to="${value(text)}"}`,
  "raw link": (text) => `<a href="${value(text)}" title='${flat(text)}'>a</a>`,
  "raw picture": (text) => `<img src="${value(text)}" alt="${value(text)}">`,
  "raw frame": (text) => `<iframe src="${value(text)}" title="${value(text)}"></iframe>`,
  "raw name": (text) => `<a name="${value(text)}" id="${value(text)}" lang="${value(text)}">a</a>`,
  "raw cite": (text) => `<blockquote cite="${value(text)}">a</blockquote>`,
  "raw attribute": (text) => `<p ${flat(text)}>a</p>`,
};
