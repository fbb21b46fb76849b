import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIContext } from "astro";
import { newsroomFolder, todaysEdition } from "../../../../../press/edition.ts";
import { audioRoutes } from "../../../../../views/routes.ts";

export async function getStaticPaths() {
  return audioRoutes(await todaysEdition());
}

export async function GET({ props }: APIContext<{ path: string }>): Promise<Response> {
  return new Response(new Uint8Array(await readFile(join(newsroomFolder(), props.path))));
}
