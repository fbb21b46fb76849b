import { createHash } from "node:crypto";
import { basename, join, resolve } from "node:path";

/** Where one build reads, keeps and writes: absolute paths. */
export interface Workplace {
  /** The newsroom folder: `DATELINE_CONTENT`, else `content/`. */
  newsroom: string;
  /** The built site: `DATELINE_OUT`, else `dist/`. */
  out: string;
  /** This newsroom's own cache; safe to delete at any time. */
  cache: string;
}

/** The folders of this run, from the environment and the folder it was started in. */
export function workplace(env: Record<string, string | undefined> = process.env, root = process.cwd()): Workplace {
  const newsroom = resolve(root, env["DATELINE_CONTENT"] || "content");
  const name = `${basename(newsroom)}-${createHash("sha256").update(newsroom).digest("hex").slice(0, 8)}`;
  return { newsroom, out: resolve(root, env["DATELINE_OUT"] || "dist"), cache: join(root, ".dateline", name) };
}
