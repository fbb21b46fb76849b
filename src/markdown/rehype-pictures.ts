import type { Element, ElementContent, Root } from "hast";
import type { Plugin } from "unified";
import type { BodyPicture } from "./body-view.ts";
import { own } from "./own.ts";
import { sheetOf } from "./sheet.ts";
import { element, rewriteElements } from "./tree.ts";

/** Prints each picture from the view; one that is not there is its alternative text. */
export const rehypePictures: Plugin<[], Root> = () => (tree, file) => {
  const sheet = sheetOf(file);
  const printed = new Map<string, number>();
  rewriteElements(tree, (node) => {
    if (node.tagName !== "img") return undefined;
    const { src, alt, title, id } = node.properties;
    const kept = { ...(typeof id === "string" && { id }), ...(typeof title === "string" && { title }) };
    if (typeof src === "string" && sheet.imports && isLocal(src)) {
      const path = decoded(src);
      const index = printed.get(path) ?? 0;
      printed.set(path, index + 1);
      sheet.imports.add(path);
      return [toImport({ alt: String(alt ?? ""), ...kept, src: path, index })];
    }
    const picture = typeof src === "string" ? own(sheet.view.pictures, src) : null;
    if (picture) return [pictureElement(picture, String(alt ?? ""), kept)];
    if (typeof alt === "string" && alt.trim() !== "") return [missing(alt, kept)];
    return typeof id === "string" ? [element("span", { id })] : [];
  });
};

/** The element of a picture that the view has. */
export function pictureElement(picture: BodyPicture, alt: string, more: Element["properties"] = {}): Element {
  const { src, srcset, sizes, width, height } = picture;
  return element("img", {
    src,
    ...(srcset !== undefined && { srcSet: srcset }),
    ...(sizes !== undefined && { sizes }),
    alt,
    width,
    height,
    loading: "lazy",
    decoding: "async",
    ...more,
  });
}

function missing(alt: string, { id }: { id?: string }): ElementContent {
  return element("span", { className: ["missing-picture"], ...(id !== undefined && { id }) }, [alt]);
}

function isLocal(src: string): boolean {
  return src !== "" && !src.startsWith("/") && !URL.canParse(src);
}

/** The placeholder that Astro's content layer replaces by the imported picture. */
function toImport(properties: Record<string, string | number>): Element {
  return element("img", { __ASTRO_IMAGE_: JSON.stringify(properties) });
}

function decoded(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
