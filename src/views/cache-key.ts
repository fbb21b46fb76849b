import { createHash } from "node:crypto";

/** A view as the key of its page: 22 characters that change when anything the page shows does. */
export function cacheKey(view: unknown): string {
  return createHash("sha256").update(JSON.stringify(view)).digest("base64url").slice(0, 22);
}
