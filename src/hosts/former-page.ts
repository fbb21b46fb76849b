import { fill } from "../i18n/labels.ts";
import type { Deployment, Gone, Move } from "./deployment.ts";

/** What a page that leads on, or says that something is gone, looks like: the address of the paper's stylesheet, if it has one. */
export interface Dress {
  stylesheet: string | null;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeText = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** A page at a former address that leads on by itself, for hosts that cannot redirect. */
export function movedPage(deployment: Deployment, { to, address }: Move, dress: Dress): string {
  const { labels, publication } = deployment;
  const url = to.startsWith("/") ? publication.origin + to : to;
  const shown = address ?? url;
  const head = `<link rel="canonical" href="${escapeText(url)}">\n<meta http-equiv="refresh" content="0; url=${escapeText(to)}">\n`;
  const body = `<p class="list-description">${escapeText(labels.movedText)} <a href="${escapeText(to)}">${escapeText(shown)}</a></p>`;
  return page(deployment, dress, { kind: "moved", title: labels.movedTitle, head, body });
}

/** A page at an address that was given up, with the reason. */
export function gonePage(deployment: Deployment, { reason }: Gone, dress: Dress): string {
  const { labels, publication } = deployment;
  const home = `<a href="${publication.base}/">${escapeText(fill(labels.goneHome, { name: publication.name }))}</a>`;
  return page(deployment, dress, {
    kind: "gone",
    title: labels.goneTitle,
    head: "",
    body: `<p class="list-description">${escapeText(reason)}</p>\n<p>${home}</p>`,
  });
}

interface Content {
  kind: "moved" | "gone";
  title: string;
  head: string;
  body: string;
}

function page({ publication }: Deployment, { stylesheet }: Dress, { kind, title, head, body }: Content): string {
  const style = stylesheet ? `<link rel="stylesheet" href="${escapeText(stylesheet)}">\n` : "";
  return `<!doctype html>
<html lang="${escapeText(publication.language)}" dir="${publication.direction}" data-former="${kind}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)} — ${escapeText(publication.name)}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
${head}<link rel="icon" href="${publication.base}/favicon.svg">
${style}</head>
<body>
<header class="masthead wrap"><p class="nameplate small"><a href="${publication.base}/">${escapeText(publication.name)}</a></p></header>
<main class="wrap">
<div class="list-head">
<h1 class="list-title">${escapeText(title)}</h1>
${body}
</div>
</main>
</body>
</html>
`;
}
