import { articleSchema, pageSchema, type WrittenPage } from "./article-schema.ts";
import { type AuthorFiles, readAuthors } from "./author-files.ts";
import type { Folder } from "./folder.ts";
import type { KnownFiles } from "./known-files.ts";
import { type Manuscript, readManuscript } from "./manuscript.ts";
import { type PublicationFile, readPublication } from "./publication-file.ts";
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

/** Reads every file of a listing that is not known as it is; `show` spells a path as reports do. */
export function readMaterial(
  folder: string,
  listing: Folder,
  show: (id: string) => string,
  progress: (done: number, all: number) => void,
  known: KnownFiles,
): Material {
  const publication = readPublication(folder, show);
  const { language } = publication.facts;
  const all = listing.articles.length + listing.pages.length;
  const stories = listing.articles.map((id, index) => {
    if (index % 100 === 0) progress(index, all);
    return known.take(id, show(id), `article ${language}`, () => readManuscript(folder, id, show(id), articleSchema, language));
  });
  const pages = listing.pages.map((id) =>
    known.take(id, show(id), `page ${language}`, () => readManuscript(folder, id, show(id), pageSchema, language)),
  );
  progress(all, all);
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
