import { defineMiddleware } from "astro:middleware";
import { withPolicy } from "./formats/content-policy.ts";

const script = '<script type="module" ';

/** Lets scripts come after what a page is read with, and puts into each printed page the policy that lets it do just what it does; while an editor writes, Vite needs more than that. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const answer = import.meta.env.DEV ? await next() : await next().catch((failure: unknown) => noteFailure(locals, failure));
  if (import.meta.env.DEV || !answer.headers.get("content-type")?.startsWith("text/html")) return answer;
  // A browser takes a module to be as urgent as the stylesheet, and no attribute may stand on a script that Astro is to bundle.
  const html = (await answer.text()).replaceAll(script, `${script}fetchpriority="low" `);
  return new Response(withPolicy(html), answer);
});

/** Leaves what a page has thrown for who asked for it; see press/entry.ts. */
function noteFailure(locals: App.Locals, failure: unknown): Response {
  locals.failure = failure;
  return new Response(null, { status: 500 });
}
