import { defineMiddleware } from "astro:middleware";
import { withPolicy } from "./formats/content-policy.ts";

/** Puts into each printed page the policy that lets it do just what it does; while an editor writes, Vite needs more than that. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const answer = await next();
  if (import.meta.env.DEV || !answer.headers.get("content-type")?.startsWith("text/html")) return answer;
  return new Response(withPolicy(await answer.text()), answer);
});
