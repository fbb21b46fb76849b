import { toManifest } from "../formats/manifest.ts";
import { todaysEdition } from "../press/edition.ts";
import { manifestView } from "../views/manifest-view.ts";

export async function GET(): Promise<Response> {
  return new Response(toManifest(manifestView(await todaysEdition())), { headers: { "Content-Type": "application/manifest+json" } });
}
