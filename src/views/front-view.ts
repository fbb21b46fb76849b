import type { Article } from "../edition/article.ts";
import { picksAt } from "../edition/choice.ts";
import type { Edition } from "../edition/edition.ts";
import { type Moment, momentAt, toIso } from "../edition/moment.ts";
import { toHref } from "../edition/publication.ts";
import { briefDay, shortDay } from "../edition/time.ts";
import { fill } from "../i18n/labels.ts";
import { type FrameView, frameView, type Link } from "./frame-view.ts";
import { labelsFor } from "./paper-labels.ts";
import { type SlotView, slotsAt } from "./slot-view.ts";
import { type Teaser, teaserView } from "./teaser-view.ts";

/** The front page. */
export interface FrontView {
  frame: FrameView;
  lead: Teaser | null;
  seconds: Teaser[];
  latest: Teaser[];
  mustRead: Teaser[];
  strips: { section: Link; all: Link; teasers: Teaser[] }[];
  slots: SlotView[];
}

const sizes = { seconds: 2, latest: 7, mustRead: 4, strip: 3, leadAmong: 6 } as const;

/** The front page at the edition's clock: a lead, seconds, the latest, the picks and a strip a section; no story twice. */
export function frontView(edition: Edition): FrontView {
  const { publication, articles, clock } = edition;
  const labels = labelsFor(edition);
  const today = momentAt(clock, publication.timeZone).day;
  const shown = new Set<Article>();
  const take = (stories: readonly Article[], count: number): Article[] => {
    const taken = stories.filter((story) => !shown.has(story)).slice(0, count);
    for (const story of taken) shown.add(story);
    return taken;
  };
  const picks = picksAt(edition, clock);
  const lead = take(leadFirst(articles.slice(0, sizes.leadAmong), picks), 1)[0];
  const seconds = take(varied(articles.slice(0, 12), lead), sizes.seconds);
  const latest = take(articles, articles.length > 12 ? sizes.latest : 4);
  const mustRead = take(picks, sizes.mustRead);
  const strips = publication.sections.flatMap((section) => {
    const stories = take(
      pictureFirst((edition.groups.section.get(section.id)?.articles ?? []).filter((story) => !shown.has(story)).slice(0, sizes.strip)),
      sizes.strip,
    );
    const href = toHref(publication, `/${section.id}/`);
    if (stories.length === 0) return [];
    return [
      {
        section: { label: section.name, href },
        all: { label: fill(labels.allOf, { name: section.name }), href },
        teasers: stories.map((story) => teaserView(edition, story)),
      },
    ];
  });
  const teasers = (stories: readonly Article[]) => stories.map((story) => teaserView(edition, story));
  return {
    frame: frameView(edition, {
      title: publication.name,
      description: publication.tagline,
      address: "/",
      kind: "front",
      day: today,
      now: true,
    }),
    lead: lead ? teaserView(edition, lead) : null,
    seconds: teasers(seconds),
    latest: latest.map((story) => ({
      ...teaserView(edition, story),
      date: { iso: toIso(story.date, publication.timeZone), text: whenText(story.date, today, publication.language) },
    })),
    mustRead: mustRead.map((story) => teaserView(edition, story, story.mustRead?.reason ?? "")),
    strips,
    slots: slotsAt(edition, "top", clock),
  };
}

/** The newest stories with the one to lead first: a pick with a picture, else the newest with a picture, else the newest; briefs never lead. */
function leadFirst(newest: readonly Article[], picks: readonly Article[]): Article[] {
  const worth = (story: Article) =>
    (story.kind === "brief" ? 0 : 1) * ((story.image ? 2 : 1) + (story.image && picks.includes(story) ? 1 : 0));
  return [...newest].sort((a, b) => worth(b) - worth(a));
}

/** The newest stories, those of other sections than the lead first, none of them twice. */
function varied(newest: readonly Article[], lead: Article | undefined): Article[] {
  const sections = new Set(lead ? [lead.section] : []);
  const first: Article[] = [];
  const rest: Article[] = [];
  for (const story of newest) {
    if (story === lead) continue;
    if (sections.has(story.section) || story.kind === "brief") rest.push(story);
    else {
      sections.add(story.section);
      first.push(story);
    }
  }
  return [...first, ...rest];
}

function pictureFirst(stories: readonly Article[]): Article[] {
  const pictured = stories.find((story) => story.image);
  return pictured ? [pictured, ...stories.filter((story) => story !== pictured)] : [...stories];
}

/** When a story appeared, as the front page of a day says it: the hour today, the weekday within six days, else the date. */
function whenText(moment: Moment, today: string, language: string): string {
  if (moment.day === today && moment.time) return moment.time;
  const days = (Date.parse(today) - Date.parse(moment.day)) / 86_400_000;
  return days < 7 ? shortDay(moment.day, language) : briefDay(moment.day, language);
}
