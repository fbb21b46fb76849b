import { decodePercent } from "../edition/address.ts";
import { contentTypes } from "./content-types.ts";
import type { Deployment } from "./deployment.ts";
import { askedFor } from "./former-address.ts";
import { commonHeaders, type Header, headerRules, pageHeaders, revalidated, soundValue, toPattern } from "./header-rules.ts";
import type { Host } from "./host.ts";

/** nginx: everything, by a file that a server block includes. */
export const nginx: Host = {
  print: (deployment) => ({ files: [{ path: "nginx.conf", text: nginxConf(deployment) }], pages: [], notes: [] }),
  limits: [],
  isCompressed: true,
};

/** Text between quotation marks; where nginx would read a `$` as a name, none may stand. */
const quote = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;

function nginxConf(deployment: Deployment): string {
  const { base } = deployment.publication;
  const common = commonHeaders(deployment);
  // nginx compares plain letters.
  const plain = decodePercent(base);
  const pattern = escapePattern(plain);
  const place = (path: string, inner: string) => `  location ~ ${quote(`^${pattern}(?<dateline_file>${path})$`)} {\n${inner}  }`;
  const file = "    alias $dateline$dateline_file;\n";
  const kinds = headerRules
    .filter(({ kind }) => kind !== "page")
    .map(({ paths, headers }) => place(toPattern(paths), file + typeLine(headers) + addHeaders(common, headers)));
  const types = Object.entries(contentTypes).map(([ending, type]) => `    ${quote(type)} ${ending};`);
  return `# Printed by each build. In a server block, after a line that says where this folder lies:
#   set $dateline /srv/paper/dist;
#   include /srv/paper/dist/nginx.conf;
# Test and reload nginx where this file has changed: nginx -t && nginx -s reload
${base && `location = ${quote(plain)} { absolute_redirect off; return 301 "${base}/"; }\n`}location ^~ ${quote(`${plain}/`)} {
  absolute_redirect off;
  gzip_static on;
  gzip_vary on;
  # brotli_static on;  where nginx has that module: the .br files lie beside the others
  default_type application/octet-stream;
  types {
${types.join("\n")}
  }
  error_page 404 ${quote(`${plain}/404.html`)};
${headerLines(common, "  ", true)}
${movedAndGone(deployment)}
  location ~ ${quote(`^${pattern}/(?:nginx\\.conf|.*\\.(?:br|gz))$`)} { return 404; }
${kinds.join("\n")}
${place("/(?:.*/)?", "    alias $dateline$dateline_file;\n    index index.html;\n")}
${place("/.*\\.html", file + headerLines([...common, ...pageHeaders], "    ", true))}
${place("/.*", file + addHeaders(common, [revalidated]))}
}
`;
}

/** Locations of one address each: nginx finds them at once, however many there are. */
function movedAndGone({ publication, moved, gone }: Deployment): string {
  const base = decodePercent(publication.base);
  const moves = moved.flatMap(({ from, to }) =>
    askedFor(from).map((asked) => `  location = ${quote(base + asked)} { return 301 ${quote(to)}; }\n`),
  );
  const ends = gone.flatMap(({ from }) => {
    const page = base + from + (from.endsWith("/") ? "index.html" : "");
    // The address of an error's page may hold variables, and nginx has no way to write a dollar sign: such an end has nginx's own page.
    const shown = from.endsWith("/") && !page.includes("$") ? `error_page 410 ${quote(page)}; ` : "";
    return askedFor(from).map((asked) => `  location = ${quote(base + asked)} { ${shown}return 410; }\n`);
  });
  return [...moves, ...ends].join("");
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A location that sets a header of its own inherits none. */
const addHeaders = (common: readonly Header[], own: readonly Header[]) =>
  headerLines(common, "    ", true) +
  headerLines(
    own.filter(([name]) => name !== "Content-Type"),
    "    ",
    false,
  );

const headerLines = (headers: readonly Header[], indent: string, always: boolean) =>
  headers.map(([name, value]) => `${indent}add_header ${name} "${soundValue(value)}"${always ? " always" : ""};\n`).join("");

function typeLine(headers: readonly Header[]): string {
  const type = headers.find(([name]) => name === "Content-Type")?.[1];
  return type ? `    types { }\n    default_type "${type}";\n` : "";
}
