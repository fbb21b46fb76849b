import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { stringify } from "yaml";
import { momentAt } from "../edition/moment.ts";
import { articleSchema } from "../newsroom/article-schema.ts";
import { proposeSlug } from "../newsroom/check-addresses.ts";
import { readClock } from "../newsroom/clock.ts";
import { loadNewsroom } from "../newsroom/newsroom.ts";
import { workplace } from "../newsroom/workplace.ts";
import { orEnd } from "./setting.ts";

// Begins a story: `npm run new -- 'Headline'` writes a draft dated today where it belongs.
const words = process.argv.slice(2).join(" ");
const { data: title, error } = articleSchema.shape.title.safeParse(words);
if (title === undefined || !/[\p{L}\p{N}]/u.test(title)) {
  const fault = words.trim() !== "" && error ? `The headline ${error.issues[0]?.message}.` : "A story needs a headline.";
  console.error(`${fault} Write: npm run new -- 'What a river remembers'`);
  process.exit(2);
}
const place = workplace();
const { newsroom } = await loadNewsroom(place, orEnd(readClock));
if (!newsroom) {
  console.error("publication.yaml has to be mended first. See: npm run check:content");
  process.exit(1);
}
const { day } = momentAt(newsroom.clock, newsroom.publication.timeZone);
const file = join(place.newsroom, "articles", day.slice(0, 4), day.slice(5, 7), `${proposeSlug(title)}.md`);
const shown = relative(".", file);
if (existsSync(file)) {
  console.error(`${shown} exists already. Choose another headline, or write on in that file.`);
  process.exit(1);
}
const [section] = newsroom.publication.sections;
const fields = stringify(
  { title, description: "One or two sentences that say what the story is about.", date: day, section: section?.id, draft: true },
  { lineWidth: 0 },
);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `---\n${fields}---\n\nWrite the story here. When it is ready, remove the line \`draft: true\`.\n`, { flag: "wx" });
console.log(`${shown}\nA draft in the section ${section?.name}. See it with: npm run dev`);
