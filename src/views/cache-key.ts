import { hash } from "node:crypto";

/** A view as the key of its page: 22 characters that change when anything the page shows does. */
export function cacheKey(view: unknown): string {
  return hash("sha256", JSON.stringify(view), "base64url").slice(0, 22);
}

/** A page or document of the site: the parts of its address, what it shows and is told besides, and the key that tells whether that has changed. */
export interface Route<View, More = unknown> {
  readonly params: Record<string, string | undefined>;
  readonly props: { readonly view: View } & More;
  readonly cacheKey: string;
}

let known: ReadonlyMap<string, string> = new Map();

/** Takes the keys that pages had, by what they were made of; see ground.ts. */
export function rememberKeys(keys: ReadonlyMap<string, string>): void {
  known = keys;
}

/**
 * The route of a view. The view is worked out where its page is printed and, without being kept, for its key: a large archive's do not fit into memory
 * together. It is not worked out for the key where its ground is that of a page whose key is remembered; a ground follows the key, after a space.
 */
export const keyedRoute = <View, More = unknown>(
  params: Route<View>["params"],
  make: () => View,
  groundOf?: () => string,
  more?: More,
): Route<View, More> => new KeyedRoute(params, make, groundOf, more);

// A class: a large archive has hundreds of thousands, and objects with getters of their own take five times as long to make, and three times the room.
class KeyedRoute<View, More> implements Route<View, More> {
  readonly params: Route<View>["params"];
  readonly #make: () => View;
  readonly #groundOf: (() => string) | undefined;
  readonly #more: More | undefined;
  #key: string | undefined;

  constructor(params: Route<View>["params"], make: () => View, groundOf: (() => string) | undefined, more: More | undefined) {
    this.params = params;
    this.#make = make;
    this.#groundOf = groundOf;
    this.#more = more;
  }

  get props(): { readonly view: View } & More {
    const make = this.#make;
    const props = {
      // Astro copies what it hands to a page.
      get view() {
        return make();
      },
    };
    return Object.assign(props, this.#more);
  }

  get cacheKey(): string {
    this.#key ??= keyOf(this.#make, this.#groundOf?.());
    return this.#key;
  }
}

const keyOf = (make: () => unknown, ground: string | undefined) =>
  ground === undefined ? cacheKey(make()) : `${known.get(ground) ?? cacheKey(make())} ${ground}`;

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
