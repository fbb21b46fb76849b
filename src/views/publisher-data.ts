import type { Edition } from "../edition/edition.ts";
import { conditionsOf } from "../edition/machines.ts";
import { toUrl } from "../edition/publication.ts";
import { searchAddresses } from "../edition/search-scope.ts";
import { keyed } from "./cache-key.ts";
import { canBeLinked } from "./named-address.ts";

/** The paper and who publishes it, as every page tells machines; addresses are whole, and empty where there is none. */
export interface PublisherData {
  /** The paper itself. */
  name: string;
  tagline: string;
  home: string;
  language: string;
  /** Where words are searched for, up to the words. */
  search: string;
  publisher: { name: string; url: string; logo: string };
  policies: { corrections: string; ethics: string; ownership: string };
  elsewhere: string[];
  /** What the paper asks of machines, in words and where they can read it. */
  conditions: { text: string; url: string } | null;
}

const known = new WeakMap<Edition, PublisherData>();

/** The paper and who publishes it, made once: it stands in every page. */
export function publisherData(edition: Edition): PublisherData {
  const data = known.get(edition) ?? keyed(createData(edition));
  known.set(edition, data);
  return data;
}

function createData(edition: Edition): PublisherData {
  const { publication, media } = edition;
  const { publisher, policies, logo, social, machines } = publication;
  const url = (address: string) => toUrl(publication, address);
  const policy = (address: string | undefined) => (address && canBeLinked(edition, address) ? url(address) : "");
  const conditions = conditionsOf(machines);
  const [search] = searchAddresses(publication);
  // The icon is always there as a square PNG; a logo need not be of a form that search engines take.
  const mark = [publisher?.logo, logo].map((path) => path && media[path]).find((asset) => asset);
  return {
    name: publication.name,
    tagline: publication.tagline,
    home: url("/"),
    language: publication.language,
    search: search ? `${url(search)}?q=` : "",
    publisher: {
      name: publisher?.name ?? publication.name,
      url: publisher?.url ?? url("/"),
      logo: mark ? publication.origin + mark.src : url("/icon-512.png"),
    },
    policies: { corrections: policy(policies.corrections), ethics: policy(policies.ethics), ownership: policy(policies.ownership) },
    elsewhere: social.map((link) => link.url).filter((address) => /^https?:/.test(address)),
    conditions: conditions ? { text: conditions, url: url("/robots.txt") } : null,
  };
}
