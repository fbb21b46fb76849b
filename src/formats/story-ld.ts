import type { BlogPosting, CorrectionComment, LiveBlogPosting, NewsArticle } from "schema-dts";
import type { StoryData, Version } from "../views/story-data.ts";
import type { Described, Thing } from "./json-ld.ts";
import { author, breadcrumbs, conditions, publisher, publisherId } from "./publisher-ld.ts";

const types: Record<StoryData["kind"], string> = {
  report: "NewsArticle",
  brief: "NewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  review: "ReviewNewsArticle",
  explainer: "BackgroundNewsArticle",
  live: "LiveBlogPosting",
};

/** A story, its publisher and the place where it stands. */
export function storyThings(data: StoryData): Thing[] {
  const { paper, section, headline, url } = data;
  const front = { name: paper.name, url: paper.home };
  return [story(data), publisher(paper), breadcrumbs([front, section, { name: headline, url }])];
}

function story(data: StoryData): Described<NewsArticle | LiveBlogPosting> {
  const { paper, url, series, source, original } = data;
  return {
    "@type": typeOf(data),
    "@id": storyId(url),
    url,
    mainEntityOfPage: url,
    headline: data.headline,
    description: data.description,
    datePublished: data.published,
    dateModified: data.modified,
    author: data.authors.length > 0 ? data.authors.map(({ kind, ...named }) => author(kind, { ...named })) : publisherId(paper),
    publisher: publisherId(paper),
    image: data.images,
    articleSection: data.section.name,
    keywords: data.keywords,
    wordCount: data.words,
    inLanguage: data.language,
    isAccessibleForFree: true,
    ...conditions(paper),
    correction: data.corrections.map(
      ({ text, date }): Described<CorrectionComment> => ({ "@type": "CorrectionComment", text, datePublished: date }),
    ),
    isPartOf: series ? { "@type": "CreativeWorkSeries", ...series } : undefined,
    isBasedOn: source ? { "@type": "CreativeWork", url: source.url, publisher: { "@type": "Organization", name: source.name } } : undefined,
    translationOfWork: original ? version(original) : undefined,
    workTranslation: data.translations.map(version),
    audio: data.audio ? { "@type": "AudioObject", contentUrl: data.audio.url, duration: period(data.audio.seconds) } : undefined,
    ...review(data),
    ...coverage(data),
  };
}

/** A story that reviews something is a review, whatever else it is. */
const typeOf = ({ kind, review }: StoryData) => (review && kind !== "live" ? types.review : types[kind]);

const storyId = (url: string) => `${url}#story`;

const version = ({ url, language }: Version): Described<NewsArticle> => ({
  "@type": "NewsArticle",
  "@id": storyId(url),
  url,
  inLanguage: language,
});

const period = (seconds: number | null) => (seconds === null ? undefined : `PT${seconds}S`);

function review({ kind, review }: StoryData): Described<NewsArticle> {
  if (!review || kind === "live") return {};
  return {
    itemReviewed: { "@type": "Thing", name: review.item },
    reviewRating: review.rating === null ? undefined : { "@type": "Rating", ratingValue: review.rating, worstRating: 0, bestRating: 5 },
  };
}

/** When a live story covers what it is about: from its beginning to its newest entry. */
function coverage({ kind, published, updates }: StoryData): Described<LiveBlogPosting> {
  if (kind !== "live") return {};
  return {
    coverageStartTime: published,
    coverageEndTime: updates[0]?.date,
    liveBlogUpdate: updates.map(
      ({ date, title }): Described<BlogPosting> => ({ "@type": "BlogPosting", headline: title, datePublished: date }),
    ),
  };
}
