import { createHash } from "node:crypto";

/** A view as the key of its page: 22 characters that change when anything the page shows does. */
export function cacheKey(view: unknown): string {
  return createHash("sha256").update(JSON.stringify(view)).digest("base64url").slice(0, 22);
}

/** A part of many views, which stands in their keys as one digest of its own: it is made once, and the keys stay short. */
export function keyed<Part extends object>(part: Part): Part {
  let digest: string | undefined;
  const toJSON = () => {
    digest ??= cacheKey({ ...part });
    return digest;
  };
  return Object.defineProperty(part, "toJSON", { value: toJSON });
}
