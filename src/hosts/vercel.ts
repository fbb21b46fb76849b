import type { Move } from "./deployment.ts";
import { askedFor, isPlainWord, toAskedPath } from "./former-address.ts";
import { commonHeaders, type Header, headerRules, soundValue } from "./header-rules.ts";
import type { Host } from "./host.ts";

// Headers and redirects together are routes, of which a deployment may have 2,048.
const most = { routes: 2048, characters: 4096 };

/** Vercel: 301 and headers by `vercel.json`; it knows no 410. */
export const vercel: Host = {
  print(deployment) {
    const { base } = deployment.publication;
    const rule = (path: string, headers: readonly Header[]) => ({
      source: base + path.replaceAll("*", "(.*)"),
      headers: headers.map(([key, value]) => ({ key, value: soundValue(value) })),
    });
    const headers = [
      rule("/*", commonHeaders(deployment)),
      ...headerRules.flatMap(({ paths, headers }) => paths.map((path) => rule(path, headers))),
    ];
    const redirects: { source: string; destination: string; statusCode: 301 }[] = [];
    const pages: Move[] = [];
    const room = most.routes - headers.length - 10;
    for (const move of deployment.moved) {
      const sources = askedFor(move.from).map((asked) => toAskedPath(base, asked));
      // A destination is a pattern too, so that a port would be read as a name.
      const destination = move.to.replace(/(?<=\/.*)[:()*+](?!\/\/)/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
      const lengths = [...sources, destination].map(({ length }) => length);
      const canSay = isPlainWord(move.from) && !/^\w+:\/\/[^/]*%3A/.test(destination) && Math.max(...lengths) <= most.characters;
      if (!canSay || redirects.length + sources.length > room) pages.push(move);
      else redirects.push(...sources.map((source) => ({ source, destination, statusCode: 301 as const })));
    }
    const text = JSON.stringify({ $schema: "https://openapi.vercel.sh/vercel.json", trailingSlash: true, headers, redirects }, null, 2);
    const note = `${pages.length} of ${deployment.moved.length} former addresses are pages that lead on: Vercel takes ${most.routes} routes`;
    return { files: [{ path: "vercel.json", text: `${text}\n` }], pages, notes: pages.length > 0 ? [note] : [] };
  },
  limits: [
    { what: "bytes in all", most: 100_000_000, refuses: false, advice: "The free plan takes no more in one upload; a paid one takes 1 GB" },
    { what: "bytes in all", most: 1_000_000_000, refuses: true, advice: "Choose another host, or put sounds elsewhere" },
    { what: "files", most: 15_000, refuses: false, advice: "Upload with `vercel deploy --archive=tgz`" },
  ],
  isCompressed: false,
};
