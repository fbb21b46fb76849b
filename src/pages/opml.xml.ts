import { toOpml } from "../formats/opml.ts";
import { todaysEdition } from "../press/edition.ts";
import { opmlView } from "../views/feeds-view.ts";

export async function GET(): Promise<Response> {
  return new Response(toOpml(opmlView(await todaysEdition())), { headers: { "Content-Type": "text/x-opml" } });
}
