import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { stringify } from "yaml";

/** Words that have broken feeds: markup, entities, ends of CDATA, numbers, directions, letters beyond the first plane, and names that objects inherit. */
export const naughty: Record<string, string> = {
  markup: "<b>bold</b> & <script>alert(1)</script> </title></item>",
  entities: "&amp; &lt;p&gt; &nbsp; &#0; &unknown; & alone",
  cdata: "An end ]]> and <![CDATA[ a beginning",
  quotes: `"double" 'single' \`back\` “curly” ‘single’ «French» „low“`,
  number: "007",
  "number-float": "060.10",
  "number-exponent": "1e3",
  "word-true": "true",
  "word-null": "null",
  "word-nan": "NaN",
  "word-undefined": "undefined",
  prototype: "__proto__ constructor hasOwnProperty",
  arabic: "مرحبا بالعالم، هذه قصة من اليمين إلى اليسار",
  hebrew: "שלום עולם עם English באמצע",
  japanese: "縦書きと横書き、そして「鉤括弧」",
  thai: "ภาษาไทยไม่มีช่องว่างระหว่างคำ",
  override: "Turned \u202e round without an end",
  isolated: "Isolated \u2067שלום\u2069 and closed",
  zalgo: "Z̷͎a̸l̶g̴o̵ c̷o̶m̷b̵i̶n̴i̷n̵g̵",
  emoji: "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇺🇳 😀︎",
  astral: "𝒯𝒽𝑒 𝓆𝓊𝒾𝒸𝓀 𠜎 𠜱",
  joiners: "zero\u200bwidth\u200djoiners\ufeffinside",
  separators: "A line\u2028and a paragraph\u2029apart",
  backslash: "C:\\new\\table \\u0000 \\x00 $& $1 %s %00 {title}",
  sql: "Robert'); DROP TABLE stories;--",
  markdown: "# *not* a [link](javascript:alert(1)) `code`",
  url: "https://example.org/?a=1&b=2#c",
  long: "long ".repeat(200).trim(),
  unbroken: "unbroken".repeat(100),
};

const shapes: Record<string, { width: number; height: number; format: "png" | "jpeg" | "webp" | "avif" | "gif" }> = {
  wide: { width: 2400, height: 100, format: "jpeg" },
  tall: { width: 100, height: 2400, format: "png" },
  tiny: { width: 1, height: 1, format: "gif" },
  square: { width: 900, height: 900, format: "webp" },
  modern: { width: 640, height: 480, format: "avif" },
};

const words = Object.values(naughty).map((text) => `${text.replaceAll(/[<&\\`*_[\]#]/g, "\\$&")}\n`);

/** Writes a newsroom of everything that has ever broken a feed; there are more stories than a feed holds. */
export async function createNasty(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "articles"), { recursive: true });
  mkdirSync(join(folder, "authors"));
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  write("publication.yaml", stringify(publication));
  write("authors/nasty-desk.yaml", stringify({ name: `Desk & <Sons> ]]> "007"`, kind: "desk" }));
  let minute = 0;
  const story = (slug: string, fields: Record<string, unknown>, body: string) => {
    const date = `2026-01-01T${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute++ % 60).padStart(2, "0")}`;
    const all = { title: slug, description: `About ${slug}`, date, section: "nasty", ...fields };
    write(`articles/${slug}.md`, `---\n${stringify(all)}---\n\n${body}\n`);
  };
  for (const [name, text] of Object.entries(naughty)) {
    const tags = /[\p{L}\p{N}]/u.test(text) && text.length < 60 ? [text] : [];
    const fields = { title: text, description: text, tags, authors: ["nasty-desk"], kicker: text.slice(0, 60), place: text.slice(0, 60) };
    story(`naughty-${name}`, { ...fields, keyPoints: [text], corrections: [{ date: "2026-01-02", text }] }, words.join("\n"));
  }
  for (const [name, { width, height, format }] of Object.entries(shapes)) {
    const picture = sharp({ create: { width, height, channels: 4, background: { r: 125, g: 27, b: 31, alpha: 0.5 } } });
    writeFileSync(join(folder, `articles/${name}.${format}`), await picture.toFormat(format).toBuffer());
    const image = { src: `./${name}.${format}`, alt: naughty["markup"], caption: naughty["cdata"], credit: naughty["entities"] };
    story(`picture-${name}`, { image }, `A picture.\n\n![${name}](./${name}.${format} "A caption || A credit")`);
  }
  story("moved", { aliases: ["/2019/03/04/first-name/", "/2020/01/01/second-name/"], updated: "2026-01-03" }, "It has moved twice.");
  story("foreign", { language: "ar", title: naughty["arabic"], description: naughty["arabic"] }, naughty["arabic"] ?? "");
  story(
    "elsewhere",
    { source: { name: "Elsewhere & Co", url: "https://elsewhere.example/?a=1&b=2" } },
    "It ran there first.[^1]\n\n[^1]: A note.",
  );
  story("embed", {}, '::embed{url="https://www.youtube.com/watch?v=dQw4w9WgXcQ" title="A film & <more>"}');
  story(
    "picked",
    { mustRead: true, review: { item: "A thing & <another>", rating: 4.5 } },
    "See [the first](./moved.md) and [a mail](mailto:desk@example.org).",
  );
}

const publication = {
  name: 'The Nasty & <Paper> "007"',
  tagline: "All that ]]> breaks",
  url: "https://nasty.example/paper/",
  language: "en",
  timeZone: "Asia/Kathmandu",
  place: { name: "Nowhere", latitude: 0, longitude: 0 },
  sections: [
    { id: "nasty", name: "Nasty & <co>", description: "Everything ]]> here" },
    { id: "empty", name: "Empty" },
  ],
  weather: { provider: "none" },
  feeds: { items: 10, hub: "https://hub.example/?a=1&b=2" },
  publisher: { name: "Nasty & Sons", url: "https://nasty.example/", tagAuthority: "nasty.example" },
  search: { scope: "off" },
};
