import { z } from "zod";
import { decodePercent, isTooLong } from "../edition/address.ts";
import { guessDay, parseMoment, type WrittenMoment } from "../edition/moment.ts";

/** What a field explains about itself when somebody gets it wrong. */
export interface FieldHelp {
  expected: string;
  mend: string;
}

/** Adds to a schema what its field expects and how to mend it. */
export function field<T extends z.ZodType>(schema: T, expected: string, mend: string): T {
  return schema.meta({ expected, mend }) as T;
}

const controls =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** How a problem of a control character begins. */
export const controlFault = "holds a control character";

/** Whether a text holds a character that no page or feed can carry. */
export const holdsControl = (value: string) => controls.test(value);

const carried = { error: `${controlFault}, which no page or feed can carry` };

/** A text that is not empty and that every page and feed can carry, with white space folded to single spaces. */
export const text = (what: string) =>
  field(
    z
      .string()
      .refine((value) => !holdsControl(value), carried)
      .transform((value) => value.replace(/\s+/g, " ").trim())
      .refine((value) => value !== "", { error: "is left empty" }),
    what,
    `Write ${what}`,
  );

/** An identifier such as a section or author: `science-desk`. */
export const identifier = (what: string) =>
  field(
    z.string().regex(/^[a-z][a-z0-9-]*$/, { error: "is not made of small letters, digits and hyphens" }),
    what,
    "Use small letters, digits and hyphens, beginning with a letter",
  );

/** A day or a time of a day. */
export const moment = field(
  z.union([z.string(), z.number()], { error: "is not a date" }).transform((value, context): WrittenMoment => {
    const parsed = typeof value === "string" ? parseMoment(value) : "is not a date";
    if (typeof parsed !== "string") return parsed;
    const meant = guessDay(String(value));
    context.issues.push({ code: "custom", message: parsed, input: value, params: meant ? { mend: `Did you mean ${meant}?` } : {} });
    return z.NEVER;
  }),
  "a day such as 2026-11-22 or a time such as 2026-11-22T18:30",
  "Write the year, month and day as 2026-11-22; a time may follow as T18:30",
);

/** The alternative text of a picture; whether one must stand there is a matter of `checks`. */
export const alternative = field(
  z.string().refine((value) => !holdsControl(value), carried),
  "what the picture shows, in a sentence",
  "Say in a sentence what the picture shows",
);

/** An address the paper had in former times: it begins with a slash and climbs out of no folder. */
export const formerAddress = field(
  z.string().refine(isFormerAddress, { error: "is no address of the paper" }),
  "an address such as /2024/old-name/",
  "Begin it with a slash, without the name of the site, and without ? or #",
);

/** An http or https address on the web. */
export const webAddress = field(
  z.string().refine((value) => isWebAddress(value), { error: "is not an address on the web" }),
  "an address that begins with https://",
  "Write the whole address, such as https://example.org/story",
);

/** A web address, or an address of this paper that begins with a slash. */
export const anyAddress = field(
  z.string().refine((value) => isPaperAddress(value) || isWebAddress(value), { error: "is no address" }),
  "an address of the paper such as /about/ or one that begins with https://",
  "Begin it with a slash for a page of the paper, or with https:// for another site",
);

/** A path to a file beside the one it stands in. */
export const filePath = field(
  z
    .string()
    .refine((value) => !holdsControl(value), { error: `${controlFault}, which no file is named with` })
    .refine((value) => value.trim() !== "", { error: "is left empty" }),
  "the path of a file, such as ./picture.jpg",
  "Name the file beside this one, such as ./picture.jpg",
);

/** A true or false. */
export const flag = field(z.boolean(), "true or false", "Write true or false without quotes");

/** A size in whole pixels or similar: a whole number above nothing. */
export const positive = field(z.number().int().positive(), "a whole number above 0", "Write a whole number without quotes");

/** A list that is not written as a single value. */
export const list = <T extends z.ZodType>(item: T, what: string) =>
  field(z.array(item), `a list of ${what}`, "Write one entry a line, each begun with a hyphen, or [one, two] on one line");

/** A BCP 47 language tag that the platform knows how to read. */
export const language = field(
  z.string().refine((value) => isLanguage(value), { error: "is no language tag" }),
  "a language tag such as en, pt-BR or ar",
  "Use the two-letter code of the language, with a hyphen and a region if it matters",
);

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/\\]\S*$/i.test(value) && !holdsControl(value) && URL.canParse(value);
}

function isPaperAddress(value: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(value) && !holdsControl(value);
}

function isFormerAddress(value: string): boolean {
  const plain = decodePercent(value);
  const parts = plain.split("/");
  const isClean = parts.every(
    (part, index) => part !== "." && part !== ".." && !isTooLong(part) && (part !== "" || index === 0 || index === parts.length - 1),
  );
  return isPaperAddress(value) && !/[?#]/.test(value) && !/[\u0000-\u001f\u007f\\]/.test(plain) && isClean;
}

function isLanguage(value: string): boolean {
  try {
    // Longer first parts are well-formed and no language anybody speaks: `english`.
    return /^[a-z]{2,3}(-|$)/i.test(value) && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
