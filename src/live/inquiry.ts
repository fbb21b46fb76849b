import dateline from "../../package.json" with { type: "json" };
import { type Answer, type Question, type Unchanged, WeatherError } from "./provider.ts";

/** What came back: a parsed body, or undefined where nothing is new, and the dates that came with it. */
export interface Reply extends Omit<Answer, "observation"> {
  body: unknown;
}

/** Asks an address for JSON under the paper's own name; throws a WeatherError for a refusal or for a body that is no JSON, and what `fetch` throws. */
export async function inquire(address: string, question: Question): Promise<Reply> {
  const headers: Record<string, string> = {
    accept: "application/geo+json, application/json",
    "user-agent": [`Dateline/${dateline.version}`, question.contact].filter(Boolean).join(" "),
  };
  if (question.ifModifiedSince) headers["if-modified-since"] = question.ifModifiedSince;
  const response = await question.fetch(address, { headers, signal: question.signal });
  const expires = response.headers.get("expires");
  const lastModified = response.headers.get("last-modified");
  const dates = { ...(expires ? { expires } : {}), ...(lastModified ? { lastModified } : {}) };
  if (response.status === 304 && question.ifModifiedSince) return { body: undefined, ...dates };
  if (!response.ok) throw new WeatherError(`it answered ${response.status}${refusals[response.status] ?? ""}`);
  const text = await response.text();
  try {
    return { body: JSON.parse(text), ...dates };
  } catch {
    throw new WeatherError("its answer is not JSON");
  }
}

/** The answer that nothing is new. */
export function toUnchanged({ expires }: Reply): Unchanged {
  return { unchanged: true, ...(expires ? { expires } : {}) };
}

/** The dates of a reply without its body. */
export function toDates({ expires, lastModified }: Reply): Omit<Answer, "observation"> {
  return { ...(expires ? { expires } : {}), ...(lastModified ? { lastModified } : {}) };
}

/** What lies at the end of a path of keys in parsed JSON; undefined where the path breaks off. */
export function dig(value: unknown, ...path: (string | number)[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string | number, unknown>)[key];
  }
  return found;
}

const refusals: Record<number, string> = {
  403: " (it wants a contact it can reach)",
  404: " (it does not know this place)",
  429: " (asked too often)",
};
