import { z } from "zod";
import { contrast, grounds, nearestPassing } from "../edition/contrast.ts";
import { anyAddress, field, filePath, identifier, moment, positive, text } from "./field.ts";
import { closest } from "./suggest.ts";

/** The address of the whole paper: a host, and a path that every disk, host and browser spells in one way. */
export const site = field(
  z
    .string()
    .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value) && !/[?#]/.test(value), {
      error: "is no address of a site",
      abort: true,
    })
    .refine((value) => /^https?:\/\/[^/]+(\/[A-Za-z0-9._~-]+)*\/?$/.test(value) && !/\/\.{1,2}(\/|$)/.test(value), {
      error: "has a path that not every host spells alike",
      params: { mend: "Use letters without accents, digits, hyphens and dots between single slashes: https://example.org/paper/" },
    }),
  "the address the paper is read at, such as https://example.org/ or https://example.org/paper/",
  "Write the address with https:// and without ? or #",
);

/** A time zone of the IANA list. */
export const zone = field(
  z.string().superRefine((value, context) => {
    if (isZone(value)) return;
    const meant = closest(value, Intl.supportedValuesOf("timeZone"));
    context.addIssue({ code: "custom", message: "is no time zone", params: meant ? { mend: `Did you mean ${meant}?` } : {} });
  }),
  "an IANA time zone such as America/New_York",
  "Use the continent and city of the IANA list, such as Europe/Paris",
);

/** A colour dark enough to be read on paper. */
export const accent = field(
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, { error: "is no colour", abort: true })
    .superRefine((value, context) => {
      const ratio = contrast(value, grounds.paper);
      if (ratio >= 7) return;
      const better = nearestPassing(value, grounds.paper);
      context.addIssue({
        code: "custom",
        message: `is too pale to read on paper: its contrast is ${ratio.toFixed(1)}:1 and text needs 7:1`,
        params: { mend: `The nearest colour that passes is "${better}"` },
      });
    }),
  'a colour such as "#7d1b1f" with a contrast of 7:1 on paper',
  'Write six hexadecimal digits after #, in quotes: "#7d1b1f"',
);

/** An advertisement of the house or sold: a text or a picture. */
export const slot = field(
  z
    .strictObject({
      id: identifier("a name for the slot"),
      place: field(z.enum(["top", "article", "margin", "end"]), "top, article, margin or end", "Choose one of the four places"),
      size: field(z.strictObject({ width: positive, height: positive }), "width and height in pixels", "Give `width:` and `height:`"),
      text: text("the text of the advertisement").optional(),
      picture: filePath.optional(),
      alt: text("what the picture says").optional(),
      url: anyAddress,
      until: moment.optional(),
    })
    .refine((value) => (value.text === undefined) !== (value.picture === undefined), { error: "needs either a text or a picture" }),
  "id, place, size, url and either text or picture",
  "Give the slot a `text:` or a `picture:`, one of the two",
);

function isZone(value: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone !== "" && /^(UTC|[A-Z][A-Za-z_]+\/.+)$/.test(value)
    );
  } catch {
    return false;
  }
}
