import type { Article } from "../../../src/edition/article.ts";
import { createPublication, type WrittenPublication } from "../../../src/edition/publication.ts";
import { type Circumstances, type Deployment, toDeployment } from "../../../src/hosts/deployment.ts";
import type { Newsroom } from "../../../src/newsroom/newsroom.ts";
import type { Redirect } from "../../../src/newsroom/redirects-file.ts";

/** The instant every deployment here is made at. */
export const clock = Date.parse("2026-01-10T00:00:00Z");

/** A story as far as a host is told of it. */
export const story = (address: string, more: Partial<Article> = {}) =>
  ({ address, aliases: [], draft: false, date: { instant: clock - 1, day: "2026-01-09", time: null }, ...more }) as unknown as Article;

interface Sample extends Partial<Omit<Circumstances, "published">> {
  url?: string;
  articles?: Article[];
  redirects?: Redirect[];
  published?: string[];
}

/** A deployment of a small paper. */
export function sampleDeployment({
  url = "https://example.org/",
  articles = [],
  redirects = [],
  published = [],
  ...more
}: Sample = {}): Deployment {
  const publication = createPublication({ name: "The <Small> Paper", url, language: "en", labels: {} } as unknown as WrittenPublication);
  const newsroom = { publication, articles, redirects, clock, emptied: [] } as unknown as Newsroom;
  return toDeployment(newsroom, { policy: "default-src 'none'", published: ["/", "/404.html", "/about/", ...published], ...more });
}

/** Former addresses, targets and reasons that would break out of a host's file if they were written as they are. */
export const hostile: Redirect[] = [
  ..."/a;b/ /a\"b/ /a'b/ /a$host/ /a$\u007bPATH}/ /a{$HOME}/ /a}b{/ /a`id`/ /100%/ /sp%20ace/ /a%22;return%20200%20%22/ /ü/ /日本/ /a*b/ /:name/ /(a|b)/ /[x]/ /a+b/ /a!b/ /a^b/ /a<b>/ /a|b/ /~a/ /a%23b/ /a%3Fb/ /$(id)/ /a%2Fb/ /<script>/ /a,b/ /a=b/ /a@b/ /a&b/"
    .split(" ")
    .map((from) => ({ from, to: "/about/" })),
  { from: "/target-1/", to: "https://elsewhere.example/a\"b;c$host{$HOME}'d'?q={http.request.host}&r=%0d%0aSet-Cookie:%20a=b#f" },
  { from: "/target-2/", to: "https://elsewhere.example/:name/*/(a)/" },
  { from: "/target-3/", to: "https://elsewhere.example:8443/x" },
  { from: "/target-4/", to: '/about/?x="><script>alert(1)</script>#$host' },
  { from: "/gone;1/", gone: 'Gone"; } return 200 "x"; {$HOME} $host </main><script>alert(1)</script>' },
  { from: "/gone$2/", gone: "Gone -->]]>" },
  { from: "/gone-3/", gone: "`id` $(id) 'x' %s \\" },
];
