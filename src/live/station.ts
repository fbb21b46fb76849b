import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Labels } from "../i18n/en.ts";
import { labelsOf } from "../i18n/labels.ts";
import { dig } from "./inquiry.ts";
import { metNorway } from "./met-norway.ts";
import { nws } from "./nws.ts";
import { openMeteo } from "./open-meteo.ts";
import { type Place, type Provider, WeatherError } from "./provider.ts";
import type { Units } from "./temperature.ts";

/** What publication.yaml says of the weather; `provider` is null where nobody is to be asked. */
export interface Station {
  provider: Provider | null;
  /** What an HTTP header can carry of it; empty where there is none. */
  contact: string;
  place: Place;
  /** The name of the place, on one line. */
  name: string;
  units: Units;
  language: string;
  labels: Labels;
  /** What is typical of the twelve months, in °C, where the paper has it to print without a reading. */
  normals: number[] | undefined;
}

const providers: Record<string, Provider | null> = { "met-norway": metNorway, "open-meteo": openMeteo, nws, none: null };

/** Reads the weather's fields of a newsroom's publication.yaml and no others, so that a newsroom with faults elsewhere has weather; throws a WeatherError that says which it lacks. */
export async function loadStation(newsroom: string): Promise<Station> {
  const written = await readFile(join(newsroom, "publication.yaml"), "utf8")
    .then((text) => parse(text, { logLevel: "error" }) as unknown)
    .catch((error: Error) => {
      throw new WeatherError(`publication.yaml cannot be read (${oneLine(error.message)})`);
    });
  const provider = dig(written, "weather", "provider") ?? "met-norway";
  if (typeof provider !== "string" || !Object.hasOwn(providers, provider)) {
    throw new WeatherError(`publication.yaml names no provider we know; it may be ${Object.keys(providers).join(", ")}`);
  }
  const contact = dig(written, "weather", "contact");
  const normals = dig(written, "weather", "normals");
  return {
    provider: providers[provider] ?? null,
    contact: typeof contact === "string" ? contact.replace(/[^\x20-\x7e]/g, "").trim() : "",
    place: {
      latitude: degreesOf(written, "latitude", 90),
      longitude: degreesOf(written, "longitude", 180),
      timeZone: zoneOf(dig(written, "timeZone")),
    },
    name: oneLine(String(dig(written, "place", "name") ?? "")),
    units: dig(written, "weather", "units") === "imperial" ? "imperial" : "metric",
    ...tongueOf(dig(written, "language"), dig(written, "labels")),
    normals: Array.isArray(normals) && normals.length === 12 && normals.every(Number.isFinite) ? normals : undefined,
  };
}

/** A text on one line, without what a terminal would obey, and not longer than a terminal is wide. */
export function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

function degreesOf(written: unknown, name: string, most: number): number {
  const value = dig(written, "place", name);
  if (typeof value === "number" && Math.abs(value) <= most) return value;
  throw new WeatherError(`publication.yaml gives its place no ${name} between -${most} and ${most}`);
}

/** The language a newsroom writes in and its words for it; English for one that no browser knows. */
function tongueOf(written: unknown, labels: unknown): Pick<Station, "language" | "labels"> {
  const own = Object.fromEntries(Object.entries(Object(labels)).filter(([, label]) => typeof label === "string")) as Record<string, string>;
  try {
    if (typeof written === "string" && Intl.getCanonicalLocales(written)[0]) return { language: written, labels: labelsOf(written, own) };
  } catch {}
  return { language: "en", labels: labelsOf("en", own) };
}

function zoneOf(value: unknown): string {
  try {
    if (typeof value === "string") return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone && value;
  } catch {}
  throw new WeatherError("publication.yaml names no time zone");
}
