import { articleSchema, pageSchema, type WrittenArticle, type WrittenPage } from "./article-schema.ts";
import { type AuthorFiles, readAuthors } from "./author-files.ts";
import type { Folder } from "./folder.ts";
import type { KnownFiles } from "./known-files.ts";
import type { Manuscript } from "./manuscript.ts";
import type { Progress } from "./newsroom.ts";
import { type PublicationFile, readPublication } from "./publication-file.ts";
import { readTogether } from "./read-together.ts";
import { type RedirectsFile, readRedirects } from "./redirects-file.ts";
import { readWeatherLog, type WeatherFile } from "./weather-file.ts";

/** Every file of a newsroom as it was read, before one is compared with another. */
export interface Material {
  folder: string;
  publication: PublicationFile;
  authors: AuthorFiles;
  weather: WeatherFile;
  redirects: RedirectsFile;
  stories: Manuscript[];
  pages: Manuscript<WrittenPage>[];
}

// Fewer are read before another process has started.
const many = 500;

/** Reads every file of a listing that is not known as it is; `show` spells a path as reports do. */
export async function readMaterial(
  folder: string,
  listing: Folder,
  show: (id: string) => string,
  progress: Progress,
  known: KnownFiles,
): Promise<Material> {
  const publication = readPublication(folder, show);
  const { language } = publication.facts;
  const kind = { settings: `article ${language}`, language };
  const recall = (id: string) => known.get<WrittenArticle>(id, show(id), kind.settings);
  const recalled = listing.articles.map(recall);
  const unknown = listing.articles.filter((_, index) => !recalled[index]);
  if (unknown.length > many) await readTogether({ folder, ids: unknown, ...kind }, known, progress);
  const read = <S extends typeof articleSchema | typeof pageSchema>(id: string, settings: string, schema: S) =>
    known.read(id, settings, async () => {
      // Loaded only where something is read: it brings all of Markdown with it.
      const { readManuscript } = await import("./read-manuscript.ts");
      return readManuscript(folder, id, show(id), schema, language);
    });
  const stories: Manuscript[] = [];
  const all = listing.articles.length;
  for (const [index, id] of listing.articles.entries()) {
    if (index % 100 === 0 && unknown.length <= many) progress(index, all);
    stories.push(recalled[index] ?? recall(id) ?? (await read(id, kind.settings, articleSchema)));
  }
  progress(all, all);
  const pages: Manuscript<WrittenPage>[] = [];
  const asPage = `page ${language}`;
  for (const id of listing.pages) pages.push(known.get<WrittenPage>(id, show(id), asPage) ?? (await read(id, asPage, pageSchema)));
  return {
    folder,
    publication,
    authors: readAuthors(folder, listing.authors, show),
    weather: readWeatherLog(folder, show),
    redirects: readRedirects(folder, show),
    stories,
    pages,
  };
}
