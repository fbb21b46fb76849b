import type { Publication } from "../edition/publication.ts";
import { caddy } from "./caddy.ts";
import { cloudflare } from "./cloudflare.ts";
import { github } from "./github.ts";
import type { Host } from "./host.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";
import { portable } from "./portable.ts";
import { s3 } from "./s3.ts";
import { vercel } from "./vercel.ts";

/** The hosts a paper can be built for, by their names in publication.yaml. */
export const hosts: Readonly<Record<Publication["host"], Host>> = { portable, netlify, cloudflare, vercel, github, s3, nginx, caddy };

/** The host a person named, else the one of publication.yaml; throws a RangeError that names the choices for an unknown one. */
export function chooseHost(named: string | undefined, written: Publication["host"]): Publication["host"] {
  if (named === undefined) return written;
  if (Object.hasOwn(hosts, named)) return named as Publication["host"];
  throw new RangeError(`--target is "${named}", and the hosts are ${Object.keys(hosts).join(", ")}.`);
}
