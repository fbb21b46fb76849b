import { createHash } from "node:crypto";

/** A view as the key of its page: 22 characters that change when anything the page shows does. */
export function cacheKey(view: unknown): string {
  return createHash("sha256").update(JSON.stringify(view)).digest("base64url").slice(0, 22);
}

/** What a page shows with its key. It is worked out for the key, let go of, and worked out once more where it is printed: a large archive's do not fit into memory together. */
export function keyedView<View>(make: () => View): { props: { readonly view: View }; cacheKey: string } {
  return {
    props: {
      get view() {
        return make();
      },
    },
    cacheKey: cacheKey(make()),
  };
}

/** A part of many views, which stands in their keys as one digest of its own: it is made once, and the keys stay short. */
export function keyed<Part extends object>(part: Part): Part {
  let digest: string | undefined;
  return writtenAs(part, () => {
    digest ??= cacheKey({ ...part });
    return digest;
  });
}

/** A keyed part with something more to it, which is written beside its digest. */
export const keyedWith = <Part extends object>(part: Part, more: Partial<Part>): Part =>
  writtenAs({ ...part, ...more }, () => [part, more]);

const writtenAs = <Part extends object>(part: Part, toJSON: () => unknown): Part =>
  Object.defineProperty(part, "toJSON", { value: toJSON });
