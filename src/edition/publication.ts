import type { WrittenMoment } from "./moment.ts";

/** An advertisement of the house or sold; sizes in CSS pixels. */
export interface Slot {
  id: string;
  place: "top" | "article" | "margin" | "end";
  size: { width: number; height: number };
  text?: string | undefined;
  picture?: string | undefined;
  alt?: string | undefined;
  url: string;
  until?: WrittenMoment | undefined;
}

type Severity = "error" | "warn" | undefined;
type Permission = "allow" | "deny";

/** publication.yaml, checked, with what it leaves out filled in. */
export interface WrittenPublication {
  name: string;
  tagline: string;
  url: string;
  language: string;
  timeZone: string;
  place: { name: string; latitude: number; longitude: number };
  sections: { id: string; name: string; description?: string | undefined }[];
  weather: {
    provider: "met-norway" | "open-meteo" | "nws" | "none";
    contact?: string | undefined;
    units: "metric" | "imperial";
    /** Twelve temperatures in °C, January first. */
    normals?: number[] | undefined;
  };
  checks: { links?: Severity; pictures?: Severity; alt?: Severity; html?: Severity };
  slots: Slot[];
  navigation: { label: string; url: string }[];
  social: { label: string; url: string }[];
  logo?: string | undefined;
  icon?: string | undefined;
  colors: { accent?: string | undefined };
  publisher?: { name: string; url: string; logo?: string | undefined; tagAuthority?: string | undefined } | undefined;
  policies: { corrections?: string | undefined; ethics?: string | undefined; ownership?: string | undefined; privacy?: string | undefined };
  feeds: { items: number; hub?: string | undefined };
  search?: { scope: "full" | "headlines" | "off" } | undefined;
  machines: { search: Permission; training: Permission; answers: Permission };
  host: "portable" | "netlify" | "cloudflare" | "vercel" | "github" | "s3" | "nginx" | "caddy";
  labels: Record<string, string>;
}

/** The paper itself, as publication.yaml has it, with what follows from it. */
export interface Publication extends WrittenPublication {
  /** Scheme and host: `https://x.org`. */
  origin: string;
  /** The path every address lies under, without a final slash: `` or `/paper`. */
  base: string;
  /** `ltr` or `rtl`, by the language. */
  direction: "ltr" | "rtl";
}

/** A publication from its checked fields. */
export function createPublication(written: WrittenPublication): Publication {
  const url = new URL(written.url);
  return { ...written, origin: url.origin, base: url.pathname.replace(/\/+$/, ""), direction: directionOf(written.language) };
}

/** The direction a language is written in. */
export function directionOf(language: string): "ltr" | "rtl" {
  const locale = new Intl.Locale(language).maximize();
  return ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"].includes(locale.script ?? "") ? "rtl" : "ltr";
}

/** The path of an address as a page of this paper links to it. */
export function toHref(publication: Pick<Publication, "base">, address: string): string {
  return address.startsWith("/") ? publication.base + encodeAddress(address) : address;
}

/** The whole URL of an address of this paper. */
export function toUrl(publication: Pick<Publication, "base" | "origin">, address: string): string {
  return address.startsWith("/") ? publication.origin + publication.base + encodeAddress(address) : address;
}

const encodeAddress = (address: string) => encodeURI(decodeSafely(address));

function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
