import { contentTypes } from "./content-types.ts";
import type { Deployment } from "./deployment.ts";
import { commonHeaders, type Header, headerRules, pageHeaders, revalidated, toPattern } from "./header-rules.ts";
import type { Host, HostFile } from "./host.ts";

/** Amazon S3 behind CloudFront: 301 by what an object carries, headers by two policies of CloudFront; it knows no 410. */
export const s3: Host = {
  print: (deployment) => ({
    files: [
      policyFile(deployment, "pages", pageHeaders),
      policyFile(deployment, "shared", headerRules.find(({ kind }) => kind === "rss")?.headers ?? []),
    ],
    pages: deployment.moved,
    notes: [],
  }),
  finish: (deployment, files) => [uploadScript(deployment, files)],
  limits: [{ what: "bytes of one file", most: 5_000_000_000, refuses: true, advice: "Put sounds of that size elsewhere" }],
  isCompressed: true,
};

const own = ["s3-upload.sh", "cloudfront-pages.json", "cloudfront-shared.json"];

/** Text as a shell reads it; a safe URL and a plain address have no apostrophe that is not doubled here. */
const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** What a file is sent with, and the pattern of the files that are sent with the same. */
interface Parcel {
  include: readonly string[];
  cache: string;
  type: string;
  encoding: string;
}

const encodings: Readonly<Record<string, string>> = { br: "br", gz: "gzip" };

const rules = headerRules
  .filter(({ kind }) => kind !== "page")
  .map(({ paths, headers }) => {
    const said = new Map(headers);
    return { paths, pattern: new RegExp(`^${toPattern(paths)}$`), cache: said.get("Cache-Control"), type: said.get("Content-Type") };
  });

/** The parcel of a file: of its rule if it has one, else of its ending. */
function parcelOf(file: string): Parcel {
  const [, name = "", ending = ""] = /^(.*?)(\.(?:br|gz))?$/.exec(file) ?? [];
  const own = name.split(".").at(-1) ?? "";
  const rule = rules.find(({ pattern }) => pattern.test(`/${name}`));
  const globs = rule ? rule.paths.map(toGlob).map((glob) => (glob.endsWith("*") ? `${glob}.${own}` : glob)) : [`*.${own}`];
  return {
    include: globs.map((glob) => glob + ending),
    cache: rule?.cache ?? revalidated[1],
    type: rule?.type ?? contentTypes[own] ?? "application/octet-stream",
    encoding: encodings[ending.slice(1)] ?? "",
  };
}

/** Sends each kind of file once: what never changes first, pages last, so that no page is there before what it names. */
function uploadScript({ publication, moved }: Deployment, files: readonly string[]): HostFile {
  const parcels = new Map(files.filter((file) => !own.includes(file)).map((file) => [JSON.stringify(parcelOf(file)), parcelOf(file)]));
  const rank = ({ cache, type }: Parcel) => (type.startsWith("text/html") ? 2 : cache.includes("immutable") ? 0 : 1);
  const ordered = [...parcels.values()].sort((a, b) => rank(a) - rank(b) || (a.include.join() < b.include.join() ? -1 : 1));
  const special = ordered.filter(({ include }) => !/^\*\.\w+(?:\.(?:br|gz))?$/.test(include.join())).flatMap(({ include }) => include);
  const lines = ordered.map(({ include, cache, type, encoding }) => {
    const without = special.includes(include[0] ?? "")
      ? []
      : [...special, ...own].filter((glob) => glob.endsWith(include[0]?.slice(1) ?? ""));
    const parts = [
      "send --exclude '*'",
      ...include.map((glob) => `--include ${quote(glob)}`),
      ...without.map((glob) => `--exclude ${quote(glob)}`),
      `--cache-control ${quote(cache)}`,
      `--content-type ${quote(type)}`,
      ...(encoding ? [`--content-encoding ${encoding}`] : []),
    ];
    return parts.join(" ");
  });
  const redirects = moved
    .filter(({ from }) => from.endsWith("/") && !/['*?[\]]/.test(from))
    .map(({ from, to }) => `lead ${quote(`${from.slice(1)}index.html`)} ${quote(to)}`);
  const text = `#!/bin/sh
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
  return { path: "s3-upload.sh", text };
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
