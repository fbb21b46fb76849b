import { defineMiddleware } from "astro:middleware";
import { withPolicy } from "./formats/content-policy.ts";

const script = '<script type="module" ';

/** Lets scripts come after what a page is read with, and puts into each printed page the policy that lets it do just what it does; while an editor writes, Vite needs more than that. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const answer = await next();
  if (import.meta.env.DEV || !answer.headers.get("content-type")?.startsWith("text/html")) return answer;
  // A browser takes a module to be as urgent as the stylesheet, and no attribute may stand on a script that Astro is to bundle.
  const html = (await answer.text()).replaceAll(script, `${script}fetchpriority="low" `);
  return new Response(withPolicy(html), answer);
});
