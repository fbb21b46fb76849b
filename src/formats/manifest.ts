import type { ManifestView } from "../views/manifest-view.ts";

/** A web app manifest by the W3C's draft. */
export function toManifest(view: ManifestView): string {
  return JSON.stringify({
    id: view.home,
    name: view.name,
    short_name: view.name,
    description: view.description,
    lang: view.language,
    dir: view.direction,
    start_url: view.home,
    scope: view.home,
    // A paper is pages one goes back and forth between: where a browser knows it, its smallest bar with Back and Reload stays.
    display: "standalone",
    display_override: ["minimal-ui"],
    background_color: view.ground,
    theme_color: view.ground,
    categories: ["news"],
    icons: [
      ...(view.drawing ? [{ src: view.drawing, sizes: "any", type: "image/svg+xml" }] : []),
      ...view.icons.map(({ href, size, purpose }) => ({ src: href, sizes: `${size}x${size}`, type: "image/png", purpose })),
    ],
    shortcuts: view.shortcuts.map(({ name, href }) => ({ name, url: href })),
  });
}
