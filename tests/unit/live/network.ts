import { readFileSync } from "node:fs";
import { metNorway } from "../../../src/live/met-norway.ts";
import type { Question } from "../../../src/live/provider.ts";

/** One request that was made of a synthetic network. */
export interface Asked {
  url: string;
  headers: Headers;
}

/** A `fetch` that answers from a table, by the beginning of an address, and remembers what it was asked; there is no network behind it. */
export function network(answers: Record<string, () => Response | Promise<Response>>): { fetch: typeof fetch; asked: Asked[] } {
  const asked: Asked[] = [];
  const respond = async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = String(input);
    asked.push({ url, headers: new Headers(init?.headers) });
    const found = Object.keys(answers)
      .filter((start) => url.startsWith(start))
      .sort((a, b) => b.length - a.length)[0];
    if (found === undefined) throw new TypeError("fetch failed", { cause: { code: "ENOTFOUND" } });
    return (answers[found] as () => Response)();
  };
  return { fetch: respond as typeof fetch, asked };
}

// biome-ignore lint/suspicious/noExplicitAny: a test spoils an answer in ways its type would forbid
export type Loose = any;

/** A parsed synthetic answer, free to be spoiled. */
export function fixture(name: string): Loose {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}-synthetic.json`, import.meta.url), "utf8"));
}

/** An answer in JSON. */
export const json = (value: unknown, headers: Record<string, string> = {}) => new Response(JSON.stringify(value), { headers });

/** New York on a spring morning. */
export const newYork = { latitude: 40.78312, longitude: -73.97118, timeZone: "America/New_York" };

/** 08:10 in New York. */
export const morning = Date.parse("2024-04-25T12:10:00Z");

/** What a provider is asked with, over a synthetic network. */
export const question = (fetch: typeof globalThis.fetch, more: Partial<Question> = {}): Question => ({
  contact: "editor@meridian.example",
  now: morning,
  signal: new AbortController().signal,
  fetch,
  ...more,
});

/** The address of MET Norway's service, as far as it is the same for every place. */
export const forecast = "https://api.met.no/weatherapi/locationforecast/2.0/compact";

/** Asks MET Norway for New York over a synthetic answer. */
export const askMetNorway = (value: unknown, more: Partial<Question> = {}) =>
  metNorway.ask(newYork, question(network({ [forecast]: () => json(value) }).fetch, more));
