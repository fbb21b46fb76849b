import type { APIContext } from "astro";
import { toLlms } from "../formats/llms.ts";
import { todaysEdition } from "../press/edition.ts";
import { type LlmsView, llmsRoutes } from "../views/llms-view.ts";

export async function getStaticPaths() {
  return llmsRoutes(await todaysEdition());
}

export async function GET({ props }: APIContext<{ view: LlmsView }>): Promise<Response> {
  return new Response(toLlms(props.view), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
