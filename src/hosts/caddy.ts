import { contentTypes } from "./content-types.ts";
import type { Deployment } from "./deployment.ts";
import { askedFor, isPlainWord } from "./former-address.ts";
import { commonHeaders, type Header, headerRules, pageHeaders, revalidated, soundValue, toPattern } from "./header-rules.ts";
import type { Host } from "./host.ts";

/** Caddy: everything, by a file that a site imports. */
export const caddy: Host = {
  print: (deployment) => ({
    files: [{ path: "Caddyfile", text: caddyfile(deployment) }],
    pages: deployment.moved.filter(({ from }) => !isPlainWord(from)),
    notes: [],
  }),
  limits: [],
  isCompressed: true,
};

function caddyfile(deployment: Deployment): string {
  const { base } = deployment.publication;
  // It takes such a path off in another spelling than it finds it in.
  if (base.includes("%")) throw new RangeError(`Caddy serves a paper only under a path of plain Latin letters, and this one's is ${base}.`);
  const types = Object.entries(contentTypes).map(([ending, type]) => named(`type_${ending}`, `/.*\\.${ending}`, [["Content-Type", type]]));
  const kinds = headerRules.filter(({ kind }) => kind !== "page").map(({ kind, paths, headers }) => named(kind, toPattern(paths), headers));
  return `# Printed by each build. In a site block, after a line that says where this folder lies:
#   root ${base ? `${base}/* ` : "* "}/srv/paper/dist
#   import /srv/paper/dist/Caddyfile
# Reload Caddy where this file has changed.
${base && `redir ${base} ${base}/ 301\n`}${base ? `handle_path ${base}/*` : "handle"} {
  route {
    header {
${headerLines(commonHeaders(deployment), "      ")}    }
${formerAddresses(deployment)}    @others path_regexp ^/(?:Caddyfile|.*\\.(?:br|gz))$
    handle @others {
${missing("      ")}    }
    @there file {path} {path}/index.html
    route @there {
      header ${pairOf(revalidated)}
${types.join("")}${named("page", "(?:/|/.*/|/.*\\.html)", pageHeaders)}${kinds.join("")}      file_server {
        precompressed br gzip
      }
    }
${missing("    ")}  }
}
`;
}

/** Headers of the files whose paths match a pattern. */
const named = (name: string, pattern: string, headers: readonly Header[]) =>
  `      @${name} path_regexp ^${pattern}$
      header @${name} {
${headerLines(headers, "        ")}      }
`;

const errorPage = (path: string, status: number, indent: string) =>
  [
    `rewrite * ${path}`,
    `header Content-Type "${contentTypes["html"]}"`,
    `header ${pairOf(revalidated)}`,
    "file_server {",
    `  status ${status}`,
    "}",
  ]
    .map(
      (line) => `${indent}${line}
`,
    )
    .join("");

const missing = (indent: string) => errorPage("/404.html", 404, indent);

/** Former addresses are compared letter by letter, as Caddy's own paths are not. */
function formerAddresses({ moved, gone }: Deployment): string {
  const moves = moved
    .filter(({ from }) => isPlainWord(from))
    .flatMap(({ from, to }) => askedFor(from).map((asked) => `      "${asked}" "${to}"\n`));
  const ends = gone
    .filter(({ from }) => isPlainWord(from))
    .flatMap(({ from }) => askedFor(from).map((asked) => `      "${asked}" "${from.endsWith("/") ? `${from}index.html` : "/404.html"}"\n`));
  const moving = `    map {path} {dateline_moved} {
${moves.join("")}      default ""
    }
    @moved expression \`{dateline_moved} != ""\`
    redir @moved {dateline_moved} 301
`;
  const ending = `    map {path} {dateline_gone} {
${ends.join("")}      default ""
    }
    @gone expression \`{dateline_gone} != ""\`
    handle @gone {
${errorPage("{dateline_gone}", 410, "      ")}    }
`;
  return (moves.length > 0 ? moving : "") + (ends.length > 0 ? ending : "");
}

const pairOf = ([name, value]: Header) => `${name} "${soundValue(value)}"`;

const headerLines = (headers: readonly Header[], indent: string) => headers.map((header) => `${indent}${pairOf(header)}\n`).join("");
