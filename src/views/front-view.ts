import { sectionAddress } from "../edition/address.ts";
import type { Article } from "../edition/article.ts";
import { picksAt } from "../edition/choice.ts";
import type { Edition } from "../edition/edition.ts";
import { type Moment, momentAt, toIso } from "../edition/moment.ts";
import { toHref } from "../edition/publication.ts";
import { briefDay, shortDay } from "../edition/time.ts";
import { fill } from "../i18n/labels.ts";
import { type FrameView, frameView, type Link } from "./frame-view.ts";
import { frontData } from "./list-data.ts";
import { labelsFor } from "./paper-labels.ts";
import { type SlotView, slotsAt } from "./slot-view.ts";
import { type StripForm, storiesOfForm, stripForms, stripLength } from "./strip-form.ts";
import { type Teaser, teaserView } from "./teaser-view.ts";

/** A section's part of the front page. */
export interface StripView {
  section: Link;
  all: Link;
  form: StripForm;
  teasers: Teaser[];
}

/** The front page. */
export interface FrontView {
  frame: FrameView;
  lead: Teaser | null;
  seconds: Teaser[];
  latest: Teaser[];
  mustRead: Teaser[];
  strips: StripView[];
  slots: SlotView[];
}

const sizes = { latest: 7, mustRead: 4, leadAmong: 6 } as const;

/** The front page at the edition's clock: a lead, seconds, the latest, the picks and a strip a section; no story twice. */
export function frontView(edition: Edition): FrontView {
  const { publication, articles, clock } = edition;
  const labels = labelsFor(edition);
  const today = momentAt(clock, publication.timeZone).day;
  const shown = new Set<Article>();
  // No more of a list is looked at than is shown.
  const unshown = (stories: readonly Article[], count: number) =>
    stories
      .values()
      .filter((story) => !shown.has(story))
      .take(count)
      .toArray();
  const take = (stories: readonly Article[], count: number): Article[] => {
    const taken = unshown(stories, count);
    for (const story of taken) shown.add(story);
    return taken;
  };
  const teasers = (stories: readonly Article[]) => stories.map((story) => teaserView(edition, story));
  const picks = picksAt(edition, clock);
  const lead = take(leadFirst(articles.slice(0, sizes.leadAmong), picks), 1)[0];
  const candidates = varied(articles.slice(0, 12), lead);
  // A picture takes the room of a story.
  const seconds = take(candidates, candidates[0]?.image ? 2 : 3);
  const latest = take(articles, articles.length > 12 ? sizes.latest : 4);
  const mustRead = take(picks, sizes.mustRead);
  const stocked = publication.sections.flatMap((section) => {
    const stories = unshown(edition.groups.section.get(section.id)?.articles ?? [], stripLength);
    return stories.length > 0 ? [{ section, stories }] : [];
  });
  const forms = stripForms(stocked.map(({ stories }) => stories));
  const strips = stocked.map(({ section: { id, name }, stories }, index): StripView => {
    const form = forms[index] as StripForm;
    const href = toHref(publication, sectionAddress(id));
    return {
      section: { label: name, href },
      all: { label: fill(labels.allOf, { name }), href },
      form,
      teasers: teasers(storiesOfForm(form, stories)),
    };
  });
  return {
    frame: frameView(edition, {
      title: publication.name,
      description: publication.tagline,
      address: "/",
      kind: "front",
      day: today,
      now: true,
      data: frontData(edition),
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

/** When a story appeared, as the front page of a day says it: the hour today, the weekday within six days, else the date. */
function whenText(moment: Moment, today: string, language: string): string {
  if (moment.day === today && moment.time) return moment.time;
  const days = (Date.parse(today) - Date.parse(moment.day)) / 86_400_000;
  return days < 7 ? shortDay(moment.day, language) : briefDay(moment.day, language);
}
