import { z } from "zod";
import { anyAddress, field, filePath, identifier, language, list, positive, text, webAddress } from "./field.ts";
import { accent, site, slot, zone } from "./publication-field.ts";

/** Hosts a paper can be built for. */
export const hosts = ["portable", "netlify", "cloudflare", "vercel", "github", "s3", "nginx", "caddy"] as const;

const severity = field(z.enum(["error", "warn"]), "error or warn", "Write error or warn");
const permission = field(z.enum(["allow", "deny"]), "allow or deny", "Write allow or deny");
const labelled = field(z.strictObject({ label: text("what the link says"), url: anyAddress }), "label and url", "Give `label:` and `url:`");

/** The fields of publication.yaml; any other key is an error. */
export const publicationSchema = z.strictObject({
  name: text("the name of the paper"),
  tagline: text("the line under the name"),
  url: site,
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
