import { StaticPaths } from "astro:static-paths";
import type { AstroPrerenderer, RouteData } from "astro";
import { createApp } from "astro/app/entrypoint";
import { rememberKeys } from "../views/cache-key.ts";
import { todaysEdition } from "./edition.ts";
import { takeOrders } from "./pictures.ts";

// What the command asks of the bundle that Astro has made of pages, layouts and components; see integrations/press.ts.
const app = createApp({ streaming: false });

/** Every path of the paper, with its key if it has one; `known` are the keys that pages had, by their grounds. */
export async function paths(known: ReadonlyMap<string, string>): ReturnType<AstroPrerenderer["getStaticPaths"]> {
  rememberKeys(known);
  const all = await new StaticPaths(app).getAll();
  (await todaysEdition()).related.remember();
  return all;
}

/** The answer to a request for a path; throws what its page has thrown. */
export async function render(request: Request, routeData: RouteData): Promise<Response> {
  // Astro answers an error with a page of its own, so the middleware tells of it here.
  const locals: App.Locals = {};
  const answer = await app.render(request, { routeData, locals });
  if ("failure" in locals) throw locals.failure;
  return answer;
}

export const orders = takeOrders;
