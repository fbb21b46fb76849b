import { todaysEdition } from "../../press/edition.ts";
import { liveView } from "../../views/live-view.ts";

export async function GET(): Promise<Response> {
  return Response.json(liveView(await todaysEdition()));
}
