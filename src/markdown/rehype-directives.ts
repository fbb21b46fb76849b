import type { Element, ElementContent, Root } from "hast";
import type { Plugin } from "unified";
import { embedUrl } from "./directives.ts";
import { embedAddress } from "./embed-address.ts";
import { own } from "./own.ts";
import { pictureElement } from "./rehype-pictures.ts";
import { type Mark, type Sheet, sheetOf, takeMark } from "./sheet.ts";
import { element, rewriteElements } from "./tree.ts";

type MarkOf<Kind extends Mark["kind"]> = Extract<Mark, { kind: Kind }>;

/** Prints pull quotes, fact boxes, cards, embeds and updates. */
export const rehypeDirectives: Plugin<[], Root> = () => (tree, file) => {
  const sheet = sheetOf(file);
  if (sheet.marks.length === 0) return;
  rewriteElements(tree, (node) => {
    const mark = takeMark(sheet, node, "quote", "note", "card", "embed", "update", "tasks");
    switch (mark?.kind) {
      case "quote":
        return [quote(mark, node)];
      case "note":
        return [note(mark, node)];
      case "card":
        return card(mark, sheet);
      case "embed":
        return embed(mark, sheet);
      case "update":
        return [update(mark, node, sheet)];
      case "tasks":
        node.properties["className"] = ["tasks"];
        return undefined;
      default:
        return undefined;
    }
  });
};

function quote({ by, source }: MarkOf<"quote">, { children }: Element): Element {
  const cite = source && element("cite", {}, [source]);
  const parts = [by, by && source ? ", " : "", cite].filter((part) => part !== "");
  const caption = parts.length > 0 ? [element("figcaption", {}, parts)] : [];
  return element("figure", { className: ["pull-quote"] }, [element("blockquote", {}, children), ...caption]);
}

function note({ title }: MarkOf<"note">, { children }: Element): Element {
  if (title === "") return element("aside", { className: ["note"] }, children);
  return element("aside", { className: ["note"], ariaLabel: title }, [element("p", { className: ["note-title"] }, [title]), ...children]);
}

function card({ to }: MarkOf<"card">, { view }: Sheet): ElementContent[] {
  const story = own(view.cards, to);
  if (!story) return [];
  const picture = story.picture ? [pictureElement(story.picture, "")] : [];
  const link = element("a", { href: story.href }, [
    ...picture,
    element("span", { className: ["read-more-label"] }, [view.labels.readMore]),
    " ",
    element("span", { className: ["read-more-title"] }, [story.title]),
  ]);
  return [element("aside", { className: ["read-more-card"] }, [link])];
}

function embed({ url, title }: MarkOf<"embed">, { view }: Sheet): ElementContent[] {
  const address = embedUrl(url);
  if (!address) return [];
  const { labels } = view;
  const { frame, page, host } = embedAddress(address);
  const name = title || host;
  // Values go in by a function: a title may hold `$&`.
  const load = labels.embedLoad.replace("{title}", () => name).replace("{host}", () => host);
  return [
    element("figure", { className: ["embed"], dataEmbed: frame, dataTitle: name, dataLoad: load }, [
      element("p", { className: ["embed-title"] }, [name]),
      element("p", { className: ["embed-notice"] }, [labels.embedNotice.replace("{host}", () => host)]),
      element("a", { className: ["embed-link"], href: page, rel: ["external", "noopener", "noreferrer"] }, [
        labels.embedOpen.replace("{host}", () => host),
      ]),
    ]),
  ];
}

function update({ time, title, id }: MarkOf<"update">, { children }: Element, { view }: Sheet): Element {
  const moment = own(view.moments, time);
  const clock = moment ? [element("time", { dateTime: moment.iso }, [moment.text])] : time ? [time] : [];
  const head = [...clock, ...(clock.length > 0 && title ? [" "] : []), ...(title ? [title] : [])];
  return element("section", { className: ["update"], id }, [element("h2", { className: ["update-head"] }, head), ...children]);
}
