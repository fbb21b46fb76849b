import type { References } from "../edition/article.ts";
import { type Moment, parseMoment, toMoment } from "../edition/moment.ts";
import type { Findings } from "../markdown/inspection.ts";
import { findStory, resolveLink } from "./find-story.ts";
import { bodyProblem, type Manuscript } from "./manuscript.ts";
import { probePicture } from "./picture-file.ts";
import type { Problem } from "./problem.ts";
import type { Complaint } from "./source-file.ts";

/** What the newsroom knows of a story while references are checked. */
export interface Entry {
  id: string;
  address: string;
  slug: string;
  anchors: readonly string[];
  /** Whether its headings are not settled (a draft) or cannot be read. */
  isUnread?: boolean;
}

/** Everything a reference can lead to. */
export interface Directory {
  newsroom: string;
  timeZone: string;
  /** Scheme, host and path of the paper, without a final slash. */
  site: string;
  byId: ReadonlyMap<string, Entry>;
  bySlug: ReadonlyMap<string, readonly Entry[]>;
  byAddress: ReadonlyMap<string, Entry>;
  /** Every other address of the paper, by key. */
  places: ReadonlyMap<string, string>;
  /** Where the addresses of redirects.yaml lead, by key. */
  redirects: ReadonlyMap<string, string>;
  /** Paths and slugs of stories whose faults hide their address. */
  unreadable: ReadonlySet<string>;
  /** Whether publication.yaml says enough to know every address. */
  isCertain: boolean;
}

type Complain = (place: { line: number; column: number; length: number }, complaint: Complaint) => void;

/** Resolves what a body refers to: the targets, and a problem for each that leads nowhere. What an editor wrote is a key, so the records are filled without a prototype. */
export function checkReferences(
  directory: Directory,
  manuscript: Manuscript<unknown>,
  day: string,
): { references: References; problems: Problem[] } {
  const problems: Problem[] = [];
  const complain: Complain = (place, complaint) => problems.push(bodyProblem(manuscript, place, complaint));
  const { inspection } = manuscript;
  if (!inspection) return { references: { links: {}, cards: {}, pictures: {}, moments: {} }, problems };
  const references: References = {
    links: { ...linksOf(inspection, directory, manuscript.id, complain) },
    cards: { ...cardsOf(inspection, directory, manuscript, complain) },
    pictures: { ...picturesOf(inspection, directory, manuscript.source.file, complain) },
    moments: { ...momentsOf(inspection, directory, day, complain) },
  };
  return { references, problems };
}

function linksOf({ links, anchors }: Findings, directory: Directory, id: string, complain: Complain): References["links"] {
  const targets: References["links"] = Object.create(null);
  for (const link of links) {
    const target = resolveLink(directory, { id, anchors }, link.url);
    if (target === "elsewhere") continue;
    targets[link.url] = target === "unreadable" || "message" in target ? null : target;
    if (target !== "unreadable" && "message" in target) complain(link, { rule: "links", field: "link", got: link.url, ...target });
  }
  return targets;
}

function cardsOf({ cards }: Findings, directory: Directory, manuscript: Manuscript<unknown>, complain: Complain): References["cards"] {
  const addresses: References["cards"] = Object.create(null);
  const shown = new Map<Entry, (typeof cards)[number]>();
  for (const card of cards) {
    const story = findStory(directory, card.to);
    const isOwn = typeof story === "object" && "id" in story && story.id === manuscript.id;
    addresses[card.to] = typeof story === "object" && "address" in story && !isOwn ? story.address : null;
    if (card.to.trim() === "" || story === "unreadable") continue;
    if (isOwn) {
      complain(card, {
        rule: "directive",
        field: "read-more",
        message: "leads to the story it stands in",
        got: card.to,
        mend: "Name another story, or remove the line",
      });
    } else if ("message" in story) complain(card, { rule: "links", field: "read-more", got: card.to, ...story });
    else if (!shown.has(story)) shown.set(story, card);
    else {
      const { line } = bodyProblem(manuscript, shown.get(story) ?? card, twice);
      complain(card, {
        ...twice,
        message: `leads to the story of the card in line ${line}, and a page shows no story twice`,
        got: card.to,
      });
    }
  }
  return addresses;
}

const twice = {
  rule: "directive",
  field: "read-more",
  message: "stands twice",
  mend: "Remove one of the two, or name another story",
} as const;

function picturesOf({ pictures }: Findings, directory: Directory, file: string, complain: Complain): References["pictures"] {
  const files: References["pictures"] = Object.create(null);
  for (const picture of pictures) {
    const probed = probePicture(directory.newsroom, file, picture.url);
    files[picture.url] = "message" in probed ? null : probed;
    if ("message" in probed) complain(picture, { rule: "pictures", field: "picture", got: picture.url, ...probed });
    if (!picture.decorative && !picture.alt?.trim()) {
      complain(picture, {
        rule: "alt",
        field: "picture",
        message: "has no alternative text, so readers who cannot see it are left out",
        got: picture.url,
        mend: `Say between the square brackets what it shows: ![A river in spring](${picture.url || "./river.jpg"})`,
      });
    }
  }
  return files;
}

function momentsOf({ updates }: Findings, directory: Directory, day: string, complain: Complain): References["moments"] {
  const moments: References["moments"] = Object.create(null);
  for (const update of updates) {
    const moment = updateMoment(update.time, day, directory.timeZone);
    if (typeof moment !== "string") moments[update.time] = update.title ? { ...moment, title: update.title } : moment;
    else if (update.time.trim() !== "") {
      complain(update, {
        rule: "directive",
        field: "update",
        message: moment,
        got: update.time,
        expected: "HH:MM or a full time",
        mend: 'Write the time as in `:::update{time="14:30"}`',
      });
    }
  }
  return moments;
}

function updateMoment(time: string, day: string, timeZone: string): Moment | string {
  const parsed = parseMoment(/^\d{1,2}:\d{2}$/.test(time) ? `${day}T${time.padStart(5, "0")}` : time);
  if (typeof parsed === "string") return parsed;
  return parsed.time === undefined ? "has no time" : toMoment(parsed, timeZone);
}
