import { toRobots } from "../formats/robots.ts";
import { todaysEdition } from "../press/edition.ts";
import { robotsView } from "../views/robots-view.ts";

export async function GET(): Promise<Response> {
  return new Response(toRobots(robotsView(await todaysEdition())), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
