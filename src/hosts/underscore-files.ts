import type { Deployment, Gone, Move } from "./deployment.ts";
import { askedFor, isPlainWord, toAskedPath } from "./former-address.ts";
import { commonHeaders, type Header, headerRules, soundValue } from "./header-rules.ts";
import type { HostFile } from "./host.ts";

/** `_headers`, as Netlify and Cloudflare read it: the one lets a later rule win, the other joins what two rules say, so no rule says again what another has said. */
export function headersFile(deployment: Deployment): HostFile {
  const { base } = deployment.publication;
  const block = (path: string, headers: readonly Header[]) =>
    `${base}${path}\n${headers.map(([name, value]) => `  ${name}: ${soundValue(value)}\n`).join("")}`;
  const rules = headerRules.flatMap(({ paths, headers }) => paths.map((path) => block(path, headers)));
  return { path: "_headers", text: [block("/*", commonHeaders(deployment)), ...rules].join("\n") };
}

/** Whether a move can be written as a line of `_redirects`. */
export const isRedirectLine = ({ from }: Move | Gone): boolean => isPlainWord(from);

/** The lines of `_redirects` for a move: with and without its final slash. */
export const moveLines = ({ publication }: Deployment, { from, to }: Move): string[] =>
  askedFor(from).map((asked) => `${toAskedPath(publication.base, asked)} ${to} 301`);

/** `_redirects` of some lines; none without a line. */
export const redirectsFile = (lines: readonly string[]): HostFile[] =>
  lines.length > 0 ? [{ path: "_redirects", text: `${lines.join("\n")}\n` }] : [];
