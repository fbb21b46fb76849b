import { z } from "zod";
import { contrast, grounds, nearestPassing } from "../edition/contrast.ts";
import { anyAddress, field, filePath, identifier, language, list, moment, positive, text, webAddress } from "./field.ts";
import { closest } from "./suggest.ts";

/** Hosts a paper can be built for. */
export const hosts = ["portable", "netlify", "cloudflare", "vercel", "github", "s3", "nginx", "caddy"] as const;

const severity = field(z.enum(["error", "warn"]), "error or warn", "Write error or warn");
const permission = field(z.enum(["allow", "deny"]), "allow or deny", "Write allow or deny");
const labelled = field(z.strictObject({ label: text("what the link says"), url: anyAddress }), "label and url", "Give `label:` and `url:`");

const zone = field(
  z.string().superRefine((value, context) => {
    if (isZone(value)) return;
    const meant = closest(value, Intl.supportedValuesOf("timeZone"));
    context.addIssue({ code: "custom", message: "is no time zone", params: meant ? { mend: `Did you mean ${meant}?` } : {} });
  }),
  "an IANA time zone such as America/New_York",
  "Use the continent and city of the IANA list, such as Europe/Paris",
);

const accent = field(
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

const slot = field(
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

/** The fields of publication.yaml; any other key is an error. */
export const publicationSchema = z.strictObject({
  name: text("the name of the paper"),
  tagline: text("the line under the name"),
  url: field(
    z
      .string()
      .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value) && !/[?#]/.test(value), { error: "is no address of a site" }),
    "the address the paper is read at, such as https://example.org/ or https://example.org/paper/",
    "Write the address with https:// and without ? or #",
  ),
  language,
  timeZone: zone,
  place: field(
    z.strictObject({
      name: text("the name of the place"),
      latitude: field(z.number().min(-90).max(90), "degrees from -90 to 90", "Write the latitude as a number such as 40.7831"),
      longitude: field(z.number().min(-180).max(180), "degrees from -180 to 180", "Write the longitude as a number such as -73.9712"),
    }),
    "name, latitude and longitude",
    "Give the place where the weather is observed",
  ),
  sections: field(
    z
      .array(
        field(
          z.strictObject({
            id: identifier("an id such as world"),
            name: text("the name of the section"),
            description: text("what it covers").optional(),
          }),
          "id and name",
          "Give `id:` and `name:`",
        ),
      )
      .min(1, { error: "has no section" })
      .superRefine((sections, context) => {
        const seen = new Set<string>();
        sections.forEach((section, index) => {
          if (seen.has(section.id))
            context.addIssue({ code: "custom", path: [index, "id"], message: "stands twice in the list of sections" });
          seen.add(section.id);
        });
      }),
    "a list of sections, each with id and name",
    "List at least one section",
  ),
  weather: field(
    z.strictObject({
      provider: field(
        z.enum(["met-norway", "open-meteo", "nws", "none"]),
        "met-norway, open-meteo, nws or none",
        "Choose one of the providers",
      ).default("met-norway"),
      contact: text("an e-mail address or web page by which the provider can reach you").optional(),
      units: field(z.enum(["metric", "imperial"]), "metric or imperial", "Write metric or imperial").default("metric"),
      normals: field(
        z.array(z.number().min(-90).max(60)).length(12, { error: "has not twelve numbers" }),
        "twelve temperatures in °C, January first",
        "Write the mean temperature of each month in °C: [0.9, 2.2, …]",
      ).optional(),
    }),
    "provider, contact, units and normals",
    "Indent the fields of the weather below `weather:`",
  ).default({ provider: "met-norway", units: "metric" }),
  checks: field(
    z.strictObject({ links: severity.optional(), pictures: severity.optional(), alt: severity.optional(), html: severity.optional() }),
    "links, pictures, alt and html",
    "Set each to error or warn",
  ).default({}),
  slots: list(slot, "slots").default([]),
  navigation: list(labelled, "links").default([]),
  social: list(labelled, "links").default([]),
  logo: filePath.optional(),
  icon: filePath.optional(),
  colors: field(z.strictObject({ accent: accent.optional() }), "accent", "Give `accent:`").default({}),
  publisher: field(
    z.strictObject({
      name: text("the name of the publisher"),
      url: webAddress,
      logo: filePath.optional(),
      tagAuthority: text("a domain name you own").optional(),
    }),
    "name and url",
    "Give `name:` and `url:`",
  ).optional(),
  policies: field(
    z.strictObject({
      corrections: anyAddress.optional(),
      ethics: anyAddress.optional(),
      ownership: anyAddress.optional(),
      privacy: anyAddress.optional(),
    }),
    "corrections, ethics, ownership and privacy",
    "Give the address of a standing page to each",
  ).default({}),
  feeds: field(z.strictObject({ items: positive.default(50), hub: webAddress.optional() }), "items and hub", "Give `items:`").default({
    items: 50,
  }),
  search: field(
    z.strictObject({ scope: field(z.enum(["full", "headlines", "off"]), "full, headlines or off", "Choose one of the three") }),
    "scope",
    "Give `scope:`",
  ).optional(),
  machines: field(
    z.strictObject({ search: permission.default("allow"), training: permission.default("allow"), answers: permission.default("allow") }),
    "search, training and answers",
    "Set each to allow or deny",
  ).default({ search: "allow", training: "allow", answers: "allow" }),
  host: field(z.enum(hosts), `one of ${hosts.join(", ")}`, "Choose one of the hosts").default("portable"),
  labels: field(z.record(z.string(), text("the wording")), "labels and their wording", "Write `label: wording` a line").default({}),
});

export type WrittenPublication = z.output<typeof publicationSchema>;

function isZone(value: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone !== "" && /^(UTC|[A-Z][A-Za-z_]+\/.+)$/.test(value)
    );
  } catch {
    return false;
  }
}
