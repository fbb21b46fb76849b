import type { Article, Author, StandingPage } from "../edition/article.ts";
import type { Publication } from "../edition/publication.ts";
import { questionOf, readNewest } from "../live/newest.ts";
import type { Observation } from "../live/observation.ts";
import type { WeatherLog } from "../live/weather-log.ts";
import { readRecord } from "./address-record.ts";
import { toArticle } from "./article-file.ts";
import { toAuthors } from "./author-files.ts";
import { checkPaper } from "./check-paper.ts";
import { checkRecord } from "./check-record.ts";
import { listFolder, showIn } from "./folder.ts";
import { type KnownFiles, openKnownFiles } from "./known-files.ts";
import { withSeverity } from "./manuscript.ts";
import { type Material, readMaterial } from "./material.ts";
import { namedPictures } from "./named-pictures.ts";
import { mediaFiles, type Wanted } from "./newsroom-pictures.ts";
import { toPage } from "./page-file.ts";
import { exposures } from "./picture-file.ts";
import { provePictures } from "./picture-proof.ts";
import { compareProblems, type Problem } from "./problem.ts";
import { checkMedia } from "./publication-file.ts";
import type { Redirect } from "./redirects-file.ts";
import { createRegister, type Register } from "./register.ts";
import type { Workplace } from "./workplace.ts";

/** A newsroom that has been read and checked. */
export interface Newsroom {
  /** Absolute path of its folder. */
  folder: string;
  /** The instant the paper is printed at, in milliseconds: `SOURCE_DATE_EPOCH` or now. */
  clock: number;
  publication: Publication;
  articles: Article[];
  authors: Author[];
  pages: StandingPage[];
  redirects: Redirect[];
  /** Addresses of lists that were published once and have no story any more. */
  emptied: string[];
  weather: WeatherLog;
  newest: Observation | null;
  /** The pictures that publication.yaml names, by their paths there. */
  media: Record<string, Wanted>;
  /** Files under articles/ that hold a story, whether or not they could be read. */
  files: number;
  /** Drafts too unfinished to be shown even as drafts. */
  unreadableDrafts: number;
}

/** A newsroom as far as it could be read, and everything wrong with it, sorted. */
export interface Report {
  newsroom?: Newsroom;
  problems: Problem[];
  files: number;
}

/** Told how far a long reading has come. */
export type Progress = (done: number, all: number) => void;

/** Reads a newsroom folder and checks every file of it that is not known; never throws for what an editor wrote. */
export async function loadNewsroom(
  place: Workplace,
  clock: number,
  progress: Progress = () => {},
  known: KnownFiles = openKnownFiles(place.cache, place.newsroom),
): Promise<Report> {
  const folder = place.newsroom;
  const show = showIn(folder);
  const listing = listFolder(folder, show);
  const files = listing.articles.length;
  if (!listing.isThere) return { problems: listing.problems, files };
  const material = await readMaterial(folder, listing, show, progress, known);
  await known.save();
  await provePictures(place.cache, exposures(folder, namedPictures(material)), progress);
  const register = createRegister(material);
  const { articles, pages } = finishStories(material, register);
  const { authors, problems: portraits } = toAuthors(folder, material.authors.files);
  const problems = [...listing.problems, ...collectProblems(material, register, portraits)];
  const { publication } = material.publication;
  if (!publication) return { problems: problems.sort(compareProblems), files };
  const placed = new Set(articles.map((article) => article.path));
  const newsroom: Newsroom = {
    folder,
    clock,
    publication,
    articles,
    authors,
    pages,
    redirects: material.redirects.redirects,
    emptied: [],
    weather: material.weather.log,
    newest: newestOf(place, publication),
    media: mediaFiles(folder, publication),
    files,
    unreadableDrafts: material.stories.filter(({ id, isDraft }) => isDraft && !placed.has(id)).length,
  };
  const record = readRecord(place, show);
  problems.push(...record.problems);
  // While a file cannot be read, nobody knows what stands where.
  if (!problems.some(({ severity }) => severity === "error")) {
    const { emptied, problems: lost } = checkRecord(record.addresses, newsroom, show);
    newsroom.emptied = emptied;
    problems.push(...lost);
  }
  return { newsroom, problems: problems.sort(compareProblems), files };
}

/** The newest reading, if it is of this paper's place and from whom it asks now. */
function newestOf({ cache }: Workplace, { weather, place }: Publication): Observation | null {
  const newest = readNewest(cache);
  return newest?.asked === questionOf(weather.provider, place) ? newest.observation : null;
}

/** Stories and pages with what they refer to; what that gets wrong is added to their manuscripts' problems. */
function finishStories(
  { publication, authors }: Material,
  { stories, pages, directory }: Register,
): { articles: Article[]; pages: StandingPage[] } {
  const context = { ...publication.facts, authors: authors.known, directory };
  return {
    articles: stories.flatMap((story) => toArticle(story, context) ?? []),
    pages: pages.flatMap((page) => toPage(page, directory, publication.facts.timeZone) ?? []),
  };
}

function collectProblems(material: Material, { stories, directory, problems }: Register, portraits: Problem[]): Problem[] {
  const { publication, authors, weather, redirects } = material;
  const { checks } = publication.facts;
  const manuscripts = [...material.stories, ...material.pages];
  return [
    ...publication.problems,
    ...checkMedia(publication, material.folder),
    ...withSeverity([...authors.problems, ...portraits], checks, false),
    ...weather.problems,
    ...redirects.problems,
    ...problems,
    ...checkPaper(material, directory, stories),
    ...manuscripts.flatMap((manuscript) => withSeverity(manuscript.problems, checks, manuscript.isDraft)),
  ];
}
