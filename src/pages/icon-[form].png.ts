import type { APIContext } from "astro";
import { todaysEdition } from "../press/edition.ts";
import { drawIcon } from "../press/icon.ts";
import { type IconView, iconRoutes } from "../views/manifest-view.ts";

export async function getStaticPaths() {
  return iconRoutes(await todaysEdition());
}

export async function GET({ props }: APIContext<{ icon: IconView }>): Promise<Response> {
  return new Response(new Uint8Array(await drawIcon(props.icon)), { headers: { "Content-Type": "image/png" } });
}
