import { z } from "zod";
import {
  alternative,
  anyAddress,
  field,
  filePath,
  flag,
  formerAddress,
  identifier,
  language,
  list,
  moment,
  positive,
  text,
  webAddress,
} from "./field.ts";

/** The kinds of story; each has its own label and structured data. */
export const kinds = ["report", "analysis", "opinion", "review", "explainer", "brief", "live"] as const;

const picture = field(
  z.strictObject({
    src: filePath,
    alt: alternative.optional(),
    caption: text("the caption").optional(),
    credit: text("who made the picture").optional(),
  }),
  "src and alt, with a caption and a credit if there are any",
  "Write `image:` and below it, indented, `src: ./picture.jpg` and `alt: what it shows`",
);

const mustRead = field(
  z.union([
    z.boolean(),
    z.strictObject({ from: moment.optional(), until: moment.optional(), reason: text("the reason in a few words").optional() }),
  ]),
  "true, or from, until and reason",
  "Write `mustRead: true` for seven days, or `mustRead:` and below it, indented, `until: 2026-12-31`",
);

const readMoreEntry = field(
  z.union([
    z.string().refine((value) => value.trim() !== "", { error: "is left empty" }),
    z.strictObject({ url: webAddress, title: text("the title of the page") }),
  ]),
  "the slug of a story, or url and title",
  "Name a story by its slug (or 2024/08/20/slug), or give `url:` and `title:`",
);

const authorId = field(
  z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: "is not the name of a file under authors/" }),
  "the name of a file under authors/, such as science-desk",
  "Write the name of the author's file without .yaml: small letters, digits and hyphens",
);

/** The fields of an article, as content-model names them; any other key is an error. */
export const articleSchema = z.strictObject({
  title: text("the headline"),
  description: text("the standfirst: one or two sentences"),
  date: moment,
  section: identifier("the id of a section in publication.yaml"),
  updated: moment.optional(),
  authors: list(authorId, "author ids").optional(),
  tags: list(text("a subject"), "subjects").optional(),
  kicker: text("a short line over the headline").optional(),
  place: text("the place of the story").optional(),
  kind: field(z.enum(kinds), `one of ${kinds.join(", ")}`, "Choose one of the kinds").optional(),
  image: picture.optional(),
  keyPoints: field(
    z.array(text("a sentence")).max(5, { error: "has more than five sentences" }),
    "a list of up to five sentences",
    "Keep the five that matter most",
  ).optional(),
  mustRead: mustRead.optional(),
  readMore: list(readMoreEntry, "stories").optional(),
  series: text("the name of the series").optional(),
  corrections: list(
    field(
      z.strictObject({ date: moment, text: text("what was wrong and what is right") }),
      "date and text",
      "Give each correction a `date:` and a `text:`",
    ),
    "corrections",
  ).optional(),
  source: field(
    z.strictObject({ name: text("who published it first"), url: webAddress, canonical: flag.optional() }),
    "name and url",
    "Give the `name:` and `url:` of the first publication",
  ).optional(),
  review: field(
    z.strictObject({
      item: text("what is reviewed"),
      rating: field(z.number().min(0).max(5), "a number from 0 to 5", "Write a number from 0 to 5").optional(),
    }),
    "item and rating",
    "Give `item:` and, if you like, `rating:` from 0 to 5",
  ).optional(),
  audio: field(
    z.strictObject({
      src: filePath,
      duration: field(
        z.union([positive, z.string().regex(/^(\d+:)?[0-5]?\d:[0-5]\d$/)]),
        "seconds, or minutes and seconds as 4:30",
        "Write the length as 4:30",
      ).optional(),
    }),
    "src and duration",
    "Give `src:` and, if you like, `duration:`",
  ).optional(),
  language: language.optional(),
  translationOf: text("the slug of the original").optional(),
  aliases: list(formerAddress, "former addresses").optional(),
  slug: text("the last part of the address").optional(),
  id: text("an identifier for feed readers").optional(),
  advertising: flag.optional(),
  draft: flag.optional(),
  expires: moment.optional(),
});

/** The fields of an author. */
export const authorSchema = z.strictObject({
  name: text("the name as it stands in a byline"),
  kind: field(z.enum(["person", "desk"]), "person or desk", "Write person or desk").default("person"),
  role: text("the role").optional(),
  bio: text("a sentence or two").optional(),
  picture: filePath.optional(),
  links: list(
    field(z.strictObject({ label: text("what the link says"), url: anyAddress }), "label and url", "Give `label:` and `url:`"),
    "links",
  ).optional(),
});

/** The fields of a standing page. */
export const pageSchema = z.strictObject({
  title: text("the title of the page"),
  description: text("what the page holds, in a sentence"),
  updated: moment.optional(),
  navigation: flag.optional(),
});

export type WrittenArticle = z.output<typeof articleSchema>;
export type WrittenAuthor = z.output<typeof authorSchema>;
export type WrittenPage = z.output<typeof pageSchema>;

/** Whether a front matter that may have other faults says that it is a draft. */
export const isDraft = (value: unknown): boolean =>
  typeof value === "object" && value !== null && (value as { draft?: unknown }).draft === true;
