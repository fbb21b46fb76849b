import type { APIContext } from "astro";
import { drawCard } from "../../formats/card.ts";
import { todaysEdition } from "../../press/edition.ts";
import { cardRoutes, type ShareCard } from "../../views/share-card.ts";

export async function getStaticPaths() {
  return cardRoutes(await todaysEdition());
}

export async function GET({ props }: APIContext<{ card: ShareCard }>): Promise<Response> {
  return new Response(new Uint8Array(await drawCard(props.card)), { headers: { "Content-Type": "image/jpeg" } });
}
