import { createHash } from "node:crypto";

/** A policy of what a page may load and run: directives with their sources (https://www.w3.org/TR/CSP3/). */
export type ContentPolicy = Map<string, Set<string>>;

// What runs or paints from within a page; what a page tells machines is data.
const inline = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
const frame = /\sdata-embed="([^"]*)"/g;
const self = "'self'";

/** The policy of a page, exactly: its own inline scripts and styles by their hashes, files of its own host, and the hosts of its embeds. */
export function policyOf(html: string): ContentPolicy {
  const policy: ContentPolicy = new Map([
    ["default-src", new Set(["'none'"])],
    ["base-uri", new Set(["'none'"])],
    ["form-action", new Set([self])],
    ["script-src", new Set([self])],
    ["style-src", new Set([self])],
    ["img-src", new Set([self])],
    ["font-src", new Set([self])],
    ["connect-src", new Set([self])],
    ["manifest-src", new Set([self])],
    ["worker-src", new Set([self])],
    ["trusted-types", new Set(["dateline"])],
    ["require-trusted-types-for", new Set(["'script'"])],
  ]);
  for (const [, name, attributes = "", text = ""] of html.matchAll(inline)) {
    if (/\s(?:src=|type="application\/ld\+json")/.test(attributes)) continue;
    policy.get(`${name}-src`)?.add(`'sha256-${hash(text)}'`);
  }
  for (const [, address = ""] of html.matchAll(frame)) {
    const origin = originOf(address.replaceAll("&amp;", "&"));
    if (origin) add(policy, "frame-src", origin);
  }
  if (/<(?:audio|video)\b/.test(html)) add(policy, "media-src", self);
  // Pagefind's index is read by a program of WebAssembly.
  if (/\sdata-index="/.test(html)) add(policy, "script-src", "'wasm-unsafe-eval'");
  return policy;
}

/** All that any of the policies allows. */
export function unitePolicies(policies: Iterable<ContentPolicy>): ContentPolicy {
  const united: ContentPolicy = new Map();
  for (const policy of policies) for (const [name, sources] of policy) for (const source of sources) add(united, name, source);
  return united;
}

/** A policy as a header or a meta element carries it. */
export const printPolicy = (policy: ContentPolicy): string =>
  [...policy].map(([name, sources]) => `${name} ${[...sources].join(" ")}`).join(";");

/** A policy as it was printed. */
export const readPolicy = (printed: string): ContentPolicy =>
  new Map(
    printed.split(";").map((directive): [string, Set<string>] => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, new Set(sources)];
    }),
  );

const mark = '<meta http-equiv="content-security-policy" content="';

/** A page with its own policy, first in its head, so that it holds for all that follows. */
export const withPolicy = (html: string): string => html.replace("<head>", () => `<head>${mark}${printPolicy(policyOf(html))}">`);

/** The policy a page carries; undefined if it carries none. */
export function carriedPolicy(html: string): ContentPolicy | undefined {
  const start = html.indexOf(`<head>${mark}`);
  return start === -1 ? undefined : readPolicy(html.slice(start + 6 + mark.length, html.indexOf('"', start + 6 + mark.length)));
}

function add(policy: ContentPolicy, name: string, source: string): void {
  policy.set(name, (policy.get(name) ?? new Set()).add(source));
}

const hashes = new Map<string, string>();

/** Pages have a few scripts and styles in common; each is hashed once. */
function hash(text: string): string {
  const known = hashes.get(text) ?? createHash("sha256").update(text).digest("base64");
  if (hashes.size < 1000) hashes.set(text, known);
  return known;
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}
