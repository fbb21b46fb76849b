import { articleSchema } from "./article-schema.ts";
import { showIn } from "./folder.ts";
import { readFacts } from "./known-files.ts";
import { readManuscript } from "./read-manuscript.ts";

// A process of readTogether's, `reading.ts FOLDER SETTINGS LANGUAGE`: reads the stories it is given, and tells what is to be known of them.
const [folder = "", settings = "", language = ""] = process.argv.slice(2);
const show = showIn(folder);
process.on("message", (ids: string[]) => {
  const found = ids.map((id) => readFacts(folder, id, settings, () => readManuscript(folder, id, show(id), articleSchema, language)));
  process.send?.(found.filter((facts) => facts !== undefined));
});
