import { contentTypes, textEndings } from "./content-types.ts";
import type { Deployment } from "./deployment.ts";
import { commonHeaders, type Header, headerRules, pageHeaders, revalidated } from "./header-rules.ts";
import type { Host, HostFile } from "./host.ts";

/** Amazon S3 behind CloudFront: 301 by what an object carries, headers by two policies of CloudFront; it knows no 410. */
export const s3: Host = {
  print: (deployment) => ({
    files: [
      { path: "s3-upload.sh", text: uploadScript(deployment) },
      policyFile(deployment, "pages", pageHeaders),
      policyFile(deployment, "shared", headerRules.find(({ kind }) => kind === "rss")?.headers ?? []),
    ],
    pages: deployment.moved,
    notes: [],
  }),
  limits: [{ what: "bytes of one file", most: 5_000_000_000, refuses: true, advice: "Put sounds of that size elsewhere" }],
  isCompressed: true,
};

const own = ["s3-upload.sh", "cloudfront-pages.json", "cloudfront-shared.json"];

/** Text as a shell reads it; a safe URL and a plain address have no apostrophe that is not doubled here. */
const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** Files that are sent with the same headers: by their endings and, within those, by where they lie. */
function uploadScript({ publication, moved }: Deployment): string {
  const cacheOf = (headers: readonly Header[]) => headers.find(([name]) => name === "Cache-Control")?.[1];
  const kinds = headerRules.flatMap(({ kind, paths, headers }) => {
    const cache = cacheOf(headers);
    return kind === "page" || !cache
      ? []
      : [{ globs: paths.map(toGlob), cache, type: headers.find(([name]) => name === "Content-Type")?.[1] }];
  });
  const lines: string[] = [];
  const send = (globs: readonly string[], without: readonly string[], cache: string, ending: string, type: string | undefined) => {
    const encodings = ["", ...(textEndings.includes(ending) ? [".br", ".gz"] : [])];
    for (const encoding of encodings) {
      const names = (list: readonly string[], flag: string) => [...new Set(list)].map((glob) => `${flag} ${quote(glob + encoding)}`);
      const meta = [`--cache-control ${quote(cache)}`, ...(type ? [`--content-type ${quote(type)}`] : [])];
      if (encoding) meta.push(`--content-encoding ${encoding === ".br" ? "br" : "gzip"}`);
      lines.push(["send", `--exclude '*'`, ...names(globs, "--include"), ...names(without, "--exclude"), ...meta].join(" "));
    }
  };
  const special = kinds.flatMap(({ globs }) => globs.filter((glob) => !glob.endsWith("*")));
  const folders = kinds.flatMap(({ globs }) => globs.filter((glob) => glob.endsWith("*")));
  const cached = kinds.toSorted((a, b) => Number(b.cache.includes("immutable")) - Number(a.cache.includes("immutable")));
  for (const { globs, cache, type } of cached) {
    const [glob = ""] = globs;
    if (!glob.endsWith("*")) send(globs, [], cache, glob.split(".").at(-1) ?? "", type ?? contentTypes[glob.split(".").at(-1) ?? ""]);
    else
      for (const [ending, type] of Object.entries(contentTypes))
        send(
          globs.map((glob) => `${glob}.${ending}`),
          [],
          cache,
          ending,
          type,
        );
    if (glob.startsWith("pagefind/"))
      send(
        globs.map((glob) => `${glob}.pf_*`),
        [],
        cache,
        "pf",
        "application/octet-stream",
      );
  }
  const elsewhere = [...special, ...folders, ...own];
  const others = Object.entries(contentTypes).filter(([ending]) => ending !== "html");
  for (const [ending, type] of others) send([`*.${ending}`], elsewhere, revalidated[1], ending, type);
  send(["pagefind/*.pf_*", "pagefind/*.pagefind"], folders, revalidated[1], "pf", "application/octet-stream");
  send(["*.html"], [], revalidated[1], "html", contentTypes["html"]);
  const redirects = moved
    .filter(({ from }) => from.endsWith("/"))
    .map(({ from, to }) => `lead ${quote(`${from.slice(1)}index.html`)} ${quote(to)}`);
  return `#!/bin/sh
# Printed by each build: sends this folder to a bucket, files that pages need first, deletions last.
#   BUCKET=s3://paper sh dist/s3-upload.sh
set -eu
: "\${BUCKET:?Set BUCKET to the bucket, such as s3://paper}"
from=$(cd "$(dirname "$0")" && pwd -P)
to="$BUCKET"${quote(publication.base)}
send() { aws s3 sync "$from" "$to" --no-progress "$@"; }
lead() { [ ! -f "$from/$1" ] || aws s3 cp "$from/$1" "$to/$1" --no-progress --website-redirect "$2" --content-type ${quote(contentTypes["html"] ?? "")} --cache-control ${quote(revalidated[1])}; }
${lines.join("\n")}
${redirects.join("\n")}
aws s3 sync "$from" "$to" --no-progress --delete --size-only ${own.map((name) => `--exclude ${quote(name)}`).join(" ")}
`;
}

// In a glob of the AWS command a star goes over slashes, and there is no single part.
const toGlob = (path: string) =>
  path
    .slice(1)
    .replace(/:\w+\//g, "*/")
    .replace(/\/\*$/, "/*");

/** A policy of CloudFront for its answers: `aws cloudfront create-response-headers-policy --response-headers-policy-config file://…` */
function policyFile(deployment: Deployment, name: string, more: readonly Header[]): HostFile {
  const common = commonHeaders(deployment);
  const valueIn = (header: string) => common.find(([key]) => key === header)?.[1];
  const transport = valueIn("Strict-Transport-Security")?.replace(/\D+/g, "");
  const custom = [...common, ...more].filter(([key]) => /^(?:Permissions|Cross-Origin)-/.test(key));
  const list = (...items: string[]) => ({ Quantity: items.length, Items: items });
  const isForAnybody = more.some(([key]) => key === "Access-Control-Allow-Origin");
  const config = {
    Name: `dateline-${name}`,
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: valueIn("Content-Security-Policy") },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: valueIn("Referrer-Policy") },
      ...(transport && {
        StrictTransportSecurity: { Override: true, IncludeSubdomains: false, Preload: false, AccessControlMaxAgeSec: Number(transport) },
      }),
    },
    ...(isForAnybody && {
      CorsConfig: {
        AccessControlAllowOrigins: list("*"),
        AccessControlAllowHeaders: list("*"),
        AccessControlAllowMethods: list("GET", "HEAD"),
        AccessControlAllowCredentials: false,
        OriginOverride: true,
      },
    }),
    CustomHeadersConfig: {
      Quantity: custom.length,
      Items: custom.map(([Header, Value]) => ({ Header, Value, Override: true })),
    },
  };
  return { path: `cloudfront-${name}.json`, text: `${JSON.stringify(config, null, 2)}\n` };
}
