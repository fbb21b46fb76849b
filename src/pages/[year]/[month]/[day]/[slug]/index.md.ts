import type { APIContext } from "astro";
import { toMarkdownDocument } from "../../../../../formats/markdown.ts";
import { todaysEdition } from "../../../../../press/edition.ts";
import { type TwinView, twinRoutes } from "../../../../../views/twin-view.ts";

export async function getStaticPaths() {
  return twinRoutes(await todaysEdition());
}

export async function GET({ props }: APIContext<{ view: TwinView }>): Promise<Response> {
  return new Response(await toMarkdownDocument(props.view), { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
}
