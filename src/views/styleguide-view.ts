import type { Article } from "../edition/article.ts";
import type { Edition } from "../edition/edition.ts";
import { type DatelineView, datelineView } from "./dateline-view.ts";
import { type FrameView, frameView } from "./frame-view.ts";
import type { StripView } from "./front-view.ts";
import type { StripForm } from "./strip-form.ts";
import { type Teaser, teaserView } from "./teaser-view.ts";

/** Every part of the design in every state a newsroom gives it, for those who work on it; only dev shows it. */
export interface StyleguideView {
  frame: FrameView;
  datelines: { name: string; dateline: DatelineView }[];
  teasers: { name: string; teaser: Teaser }[];
  strips: StripView[];
}

const forms: StripForm["name"][] = ["over", "beside", "row", "columns", "text"];

/** The styleguide of a newsroom: its own longest, shortest, pictured and foreign stories in each form. */
export function styleguideView(edition: Edition): StyleguideView {
  const teaser = (article: Article) => teaserView(edition, article);
  const states = statesOf(edition);
  const link = { label: "Section", href: "#" };
  return {
    frame: frameView(edition, {
      title: "Styleguide",
      description: "",
      address: "/styleguide/",
      kind: "page",
      day: null,
      hidden: true,
    }),
    datelines: [
      { name: "now", dateline: datelineView(edition, edition.articles[0]?.date.day ?? null, true) },
      ...edition.articles.slice(-2).map(({ date }) => ({ name: date.day, dateline: datelineView(edition, date.day, false) })),
      { name: "no day", dateline: datelineView(edition, null, false) },
    ],
    teasers: states.map(({ name, article }) => ({ name, teaser: teaser(article) })),
    strips: forms.flatMap((name) =>
      [false, true].map((mirrored) => ({
        section: link,
        all: link,
        form: { name, mirrored },
        teasers: edition.articles.slice(0, 4).map(teaser),
      })),
    ),
  };
}

function statesOf({ articles, publication }: Edition): { name: string; article: Article }[] {
  const byTitle = [...articles].sort((a, b) => a.title.length - b.title.length);
  const found: [string, Article | undefined][] = [
    ["with a picture", articles.find(({ image }) => image)],
    ["without a picture", articles.find(({ image }) => !image)],
    ["shortest headline", byTitle[0]],
    ["longest headline", byTitle.at(-1)],
    ["opinion", articles.find(({ kind }) => kind === "opinion")],
    ["brief", articles.find(({ kind }) => kind === "brief")],
    ["another language", articles.find(({ language }) => language !== publication.language)],
    ["not in print", articles.find(({ draft }) => draft)],
  ];
  return found.flatMap(([name, article]) => (article ? [{ name, article }] : []));
}
