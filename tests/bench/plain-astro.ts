import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sections } from "./newsroom.ts";
import { lendPackages } from "./packages.ts";

/**
 * Writes a plain Astro site, as Astro's documentation shows it, that makes of the newsroom in `site/content`
 * the pages Dateline makes of it; `project` lends its installed packages and its style sheets.
 */
export function writePlainAstro(site: string, project: string): void {
  const styles = join(project, "src/styles");
  const sheets = readdirSync(styles).filter((name) => name.endsWith(".css"));
  const files: Record<string, string> = {
    ...pages,
    "src/site.ts": `export const name = 'The Bench';\nexport const sections = ${JSON.stringify(sections)};\n`,
    "src/global.css": sheets.map((name) => readFileSync(join(styles, name), "utf8")).join("\n"),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text.trimStart());
  }
  lendPackages(site, project);
}

/** The list pages of one kind of group: newest first, by 20, with paginate(). */
function listPage(kind: string, groups: string): string {
  return `
---
import List from '${kind === "section" ? "../.." : "../../.."}/layouts/List.astro';
import { allArticles, fullPages, groupBy } from '${kind === "section" ? "../.." : "../../.."}/articles.ts';

export async function getStaticPaths({ paginate }) {
  const groups = groupBy(await allArticles(), (article) => ${groups});
  return [...groups].flatMap(([id, articles]) => paginate(fullPages(articles), { params: { id }, pageSize: 20 }));
}

const { page } = Astro.props;
---
<List title={Astro.params.id} articles={page.data} page={page} />
`;
}

/** An index of groups, by name. */
function indexPage(title: string, groups: string): string {
  return `
---
import Layout from '../../layouts/Layout.astro';
import { allArticles, groupBy } from '../../articles.ts';

const groups = groupBy(await allArticles(), (article) => ${groups});
---
<Layout title="${title}">
  <ul>
    {[...groups.keys()].sort().map((id) => <li><a href={'/${title}/' + id + '/'}>{id}</a> {groups.get(id).length}</li>)}
  </ul>
</Layout>
`;
}

const tags = "article.data.tags";
const authors = "article.data.authors";
const series = "article.data.series ? [kebab(article.data.series)] : []";

const pages: Record<string, string> = {
  "package.json": `{ "type": "module", "private": true }`,

  "astro.config.mjs": `
import { defineConfig } from 'astro/config';

export default defineConfig({ site: 'https://bench.example' });
`,

  "src/content.config.ts": `
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const articles = defineCollection({
  loader: glob({ base: './content/articles', pattern: '**/*.md' }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    date: z.coerce.date(),
    section: z.string(),
    authors: z.array(z.string()).default([]),
    tags: z.array(z.string()).default([]),
    series: z.string().optional(),
    mustRead: z.boolean().default(false),
    readMore: z.array(z.string()).default([]),
  }),
});

const authors = defineCollection({
  loader: glob({ base: './content/authors', pattern: '*.yaml' }),
  schema: z.object({ name: z.string(), role: z.string(), bio: z.string() }),
});

export const collections = { articles, authors };
`,

  "src/articles.ts": `
import { getCollection } from 'astro:content';

export async function allArticles() {
  const articles = await getCollection('articles');
  return articles.sort((a, b) => b.data.date.valueOf() - a.data.date.valueOf());
}

export const dayOf = (article) => article.data.date.toISOString().slice(0, 10);
export const slugOf = (article) => article.id.split('/').at(-1);
export const hrefOf = (article) => '/' + dayOf(article).replaceAll('-', '/') + '/' + slugOf(article) + '/';
export const kebab = (words) => words.toLowerCase().replaceAll(' ', '-');
export const longDay = (date) => date.toLocaleDateString('en', { dateStyle: 'full', timeZone: 'UTC' });

export function groupBy(articles, groupsOf) {
  const groups = new Map();
  for (const article of articles) {
    for (const id of groupsOf(article)) {
      if (!groups.has(id)) groups.set(id, []);
      groups.get(id).push(article);
    }
  }
  return groups;
}

// Without the last page unless it is full, so that as many pages are made as Dateline makes.
export const fullPages = (articles) => articles.slice(0, Math.max(20, articles.length - (articles.length % 20)));

// The five that share the most tags among the newest hundred under each tag.
export function relatedTo(article, byTag) {
  const shared = new Map();
  for (const tag of article.data.tags) {
    for (const other of byTag.get(tag).slice(0, 100)) if (other !== article) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared].sort((a, b) => b[1] - a[1]).slice(0, 5).map(([other]) => other);
}
`,

  "src/layouts/Layout.astro": `
---
import '../global.css';
import { name, sections } from '../site.ts';

const { title, description = title, date } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{title} — {name}</title>
    <meta name="description" content={description} />
    <link rel="canonical" href={new URL(Astro.url.pathname, Astro.site)} />
    <meta property="og:title" content={title} />
    <meta property="og:description" content={description} />
    <link rel="alternate" type="application/rss+xml" title={name} href="/rss.xml" />
  </head>
  <body>
    <header>
      <p>New York {date}</p>
      <p><a href="/">{name}</a></p>
      <nav><ul>{sections.map((id) => <li><a href={'/' + id + '/'}>{id}</a></li>)}</ul></nav>
    </header>
    <main><slot /></main>
    <footer><a href="/tags/">Tags</a> <a href="/authors/">Authors</a> <a href="/series/">Series</a> <a href="/rss.xml">RSS</a></footer>
  </body>
</html>
`,

  "src/layouts/List.astro": `
---
import Teaser from '../components/Teaser.astro';
import Layout from './Layout.astro';

const { title, articles, page } = Astro.props;
---
<Layout title={title}>
  <h1>{title}</h1>
  {articles.map((article) => <Teaser article={article} />)}
  {page?.url.prev && <a href={page.url.prev}>Newer</a>}
  {page?.url.next && <a href={page.url.next}>Older</a>}
</Layout>
`,

  "src/components/Teaser.astro": `
---
import { hrefOf, longDay } from '../articles.ts';

const { article } = Astro.props;
---
<article class="teaser">
  <p class="kicker">{article.data.section}</p>
  <h2><a href={hrefOf(article)}>{article.data.title}</a></h2>
  <p>{article.data.description}</p>
  <p><time datetime={article.data.date.toISOString()}>{longDay(article.data.date)}</time> <a href={hrefOf(article)}>Read more</a></p>
</article>
`,

  "src/pages/[year]/[month]/[day]/[slug].astro": `
---
import { getEntry, render } from 'astro:content';
import { allArticles, dayOf, groupBy, kebab, longDay, relatedTo, slugOf } from '../../../../articles.ts';
import Teaser from '../../../../components/Teaser.astro';
import Layout from '../../../../layouts/Layout.astro';

export async function getStaticPaths() {
  const articles = await allArticles();
  const byTag = groupBy(articles, (article) => article.data.tags);
  return articles.map((article) => {
    const [year, month, day] = dayOf(article).split('-');
    return {
      params: { year, month, day, slug: slugOf(article) },
      props: { article, related: relatedTo(article, byTag), latest: articles.slice(0, 5) },
    };
  });
}

const { article, related, latest } = Astro.props;
const { data } = article;
const authors = await Promise.all(data.authors.map((id) => getEntry('authors', id)));
const { Content } = await render(article);
---
<Layout title={data.title} description={data.description} date={longDay(data.date)}>
  <article>
    <p class="kicker"><a href={'/' + data.section + '/'}>{data.section}</a></p>
    <h1>{data.title}</h1>
    <p class="standfirst">{data.description}</p>
    <p>By {authors.map((author) => <a href={'/authors/' + author.id + '/'}>{author.data.name}</a>)} <time datetime={data.date.toISOString()}>{longDay(data.date)}</time></p>
    {data.series && <p><a href={'/series/' + kebab(data.series) + '/'}>{data.series}</a></p>}
    <div class="prose"><Content /></div>
    <ul>{data.tags.map((tag) => <li><a href={'/tags/' + tag + '/'}>{tag}</a></li>)}</ul>
  </article>
  <h2>Related</h2>
  {related.map((other) => <Teaser article={other} />)}
  <h2>Latest</h2>
  {latest.map((other) => <Teaser article={other} />)}
</Layout>
`,

  "src/pages/[year]/[month]/[day]/index.astro": `
---
import { allArticles, dayOf, groupBy } from '../../../../articles.ts';
import List from '../../../../layouts/List.astro';

export async function getStaticPaths() {
  return [...groupBy(await allArticles(), (article) => [dayOf(article)])].map(([id, articles]) => {
    const [year, month, day] = id.split('-');
    return { params: { year, month, day }, props: { id, articles } };
  });
}

const { id, articles } = Astro.props;
---
<List title={id} articles={articles} />
`,

  "src/pages/[year]/[month]/index.astro": `
---
import { allArticles, dayOf, groupBy, hrefOf } from '../../../articles.ts';
import Layout from '../../../layouts/Layout.astro';

export async function getStaticPaths() {
  return [...groupBy(await allArticles(), (article) => [dayOf(article).slice(0, 7)])].map(([id, articles]) => {
    const [year, month] = id.split('-');
    return { params: { year, month }, props: { id, days: groupBy(articles, (article) => [dayOf(article)]) } };
  });
}

const { id, days } = Astro.props;
---
<Layout title={id}>
  <h1>{id}</h1>
  {[...days].map(([day, articles]) => (
    <section>
      <h2><a href={'/' + day.replaceAll('-', '/') + '/'}>{day}</a></h2>
      <ul>{articles.map((article) => <li><a href={hrefOf(article)}>{article.data.title}</a> {article.data.section}</li>)}</ul>
    </section>
  ))}
</Layout>
`,

  "src/pages/[year]/index.astro": `
---
import { allArticles, dayOf, groupBy } from '../../articles.ts';
import Layout from '../../layouts/Layout.astro';

export async function getStaticPaths() {
  return [...groupBy(await allArticles(), (article) => [dayOf(article).slice(0, 4)])].map(([year, articles]) => ({
    params: { year },
    props: { months: groupBy(articles, (article) => [dayOf(article).slice(0, 7)]) },
  }));
}

const { months } = Astro.props;
---
<Layout title={Astro.params.year}>
  <h1>{Astro.params.year}</h1>
  <ul>{[...months].map(([month, articles]) => <li><a href={'/' + month.replace('-', '/') + '/'}>{month}</a> {articles.length}</li>)}</ul>
</Layout>
`,

  "src/pages/[id]/[...page].astro": listPage("section", "[article.data.section]"),
  "src/pages/tags/[id]/[...page].astro": listPage("tag", tags),
  "src/pages/authors/[id]/[...page].astro": listPage("author", authors),
  "src/pages/series/[id]/[...page].astro": listPage("series", series).replace("groupBy }", "groupBy, kebab }"),
  "src/pages/tags/index.astro": indexPage("tags", tags),
  "src/pages/authors/index.astro": indexPage("authors", authors),
  "src/pages/series/index.astro": indexPage("series", series).replace("groupBy }", "groupBy, kebab }"),

  "src/pages/index.astro": `
---
import { allArticles } from '../articles.ts';
import Teaser from '../components/Teaser.astro';
import Layout from '../layouts/Layout.astro';
import { name, sections } from '../site.ts';

const articles = await allArticles();
---
<Layout title={name}>
  {articles.slice(0, 10).map((article) => <Teaser article={article} />)}
  {sections.map((id) => (
    <section>
      <h2><a href={'/' + id + '/'}>{id}</a></h2>
      {articles.filter(({ data }) => data.section === id).slice(0, 4).map((article) => <Teaser article={article} />)}
    </section>
  ))}
</Layout>
`,

  "src/pages/404.astro": `
---
import Layout from '../layouts/Layout.astro';
---
<Layout title="Not found"><h1>Not found</h1></Layout>
`,

  "src/pages/rss.xml.ts": `
import rss from '@astrojs/rss';
import { allArticles, hrefOf } from '../articles.ts';
import { name } from '../site.ts';

export async function GET(context) {
  const articles = await allArticles();
  return rss({
    title: name,
    description: name,
    site: context.site,
    items: articles.slice(0, 50).map((article) => ({
      title: article.data.title,
      description: article.data.description,
      pubDate: article.data.date,
      link: hrefOf(article),
      content: article.rendered?.html,
    })),
  });
}
`,

  "src/pages/sitemap.xml.ts": `
import { allArticles, hrefOf } from '../articles.ts';

export async function GET(context) {
  const urls = (await allArticles()).map((article) => '<url><loc>' + new URL(hrefOf(article), context.site).href + '</loc></url>');
  return new Response('<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' + urls.join('') + '</urlset>');
}
`,
};
