import type { BreadcrumbList, NewsMediaOrganization, Organization, Person } from "schema-dts";
import type { PublisherData } from "../views/publisher-data.ts";
import type { Named } from "../views/story-data.ts";
import type { Described, Thing } from "./json-ld.ts";

/** A publisher by its id: it is described once on a page. */
export const publisherId = ({ home }: PublisherData): Thing => ({ "@id": `${home}#publisher` });

/** The paper by its id, which the front page describes. */
export const siteId = ({ home }: PublisherData): Thing => ({ "@id": `${home}#paper` });

/** Who publishes the paper, with its policies. */
export function publisher(paper: PublisherData): Described<NewsMediaOrganization> {
  return {
    "@type": "NewsMediaOrganization",
    ...publisherId(paper),
    name: paper.publisher.name,
    url: paper.publisher.url,
    logo: paper.publisher.logo,
    correctionsPolicy: paper.policies.corrections,
    ethicsPolicy: paper.policies.ethics,
    ownershipFundingInfo: paper.policies.ownership,
  };
}

/** What the paper asks of machines. */
export function conditions({ conditions }: PublisherData): Thing {
  return conditions ? { conditionsOfAccess: conditions.text, usageInfo: conditions.url } : {};
}

/** Where a page stands, from the front page down. */
export function breadcrumbs(trail: readonly Named[]): Described<BreadcrumbList> {
  return {
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ name, url }, index) => ({ "@type": "ListItem", position: index + 1, name, item: url })),
  };
}

/** Somebody who writes: a person, or a desk. */
export const author = (kind: "person" | "desk", more: Described<Person | Organization>): Described<Person | Organization> => ({
  "@type": kind === "person" ? "Person" : "Organization",
  ...more,
});
