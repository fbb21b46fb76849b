import type { ListData } from "../views/list-data.ts";
import type { PublisherData } from "../views/publisher-data.ts";
import type { Thing } from "./json-ld.ts";
import { author, breadcrumbs, conditions, publisher, publisherId, siteId } from "./publisher-ld.ts";

/** The paper and its publisher, for the front page. */
export function siteThings(paper: PublisherData): Thing[] {
  return [
    {
      "@type": "WebSite",
      ...siteId(paper),
      url: paper.home,
      name: paper.name,
      description: paper.tagline,
      inLanguage: paper.language,
      publisher: publisherId(paper),
      ...conditions(paper),
      potentialAction: paper.search
        ? {
            "@type": "SearchAction",
            target: { "@type": "EntryPoint", urlTemplate: `${paper.search}{search_term_string}` },
            "query-input": "required name=search_term_string",
          }
        : undefined,
    },
    { ...publisher(paper), sameAs: paper.elsewhere },
  ];
}

/** A list of stories or lists, or the page of who writes. */
export function listThings(data: ListData, picture: string): Thing[] {
  const { paper } = data;
  return [
    {
      "@type": data.author ? "ProfilePage" : "CollectionPage",
      url: data.url,
      name: data.name,
      description: data.description,
      inLanguage: paper.language,
      isPartOf: { "@type": "WebSite", ...siteId(paper), name: paper.name, url: paper.home },
      mainEntity: data.author
        ? author(data.author.kind, {
            name: data.author.name,
            url: data.url,
            description: data.author.bio,
            image: picture,
            // A desk is part of the paper, a person works for it; what a desk links to is not itself elsewhere.
            ...(data.author.kind === "person"
              ? { jobTitle: data.author.role, sameAs: data.author.elsewhere, worksFor: employer(paper) }
              : { parentOrganization: employer(paper) }),
          })
        : undefined,
    },
    breadcrumbs(data.trail),
  ];
}

const employer = (paper: PublisherData): Thing => ({
  "@type": "NewsMediaOrganization",
  ...publisherId(paper),
  name: paper.publisher.name,
  url: paper.publisher.url,
});
