import type { Asset } from "../edition/article.ts";
import { grounds } from "../edition/contrast.ts";
import type { Edition } from "../edition/edition.ts";
import { toHref } from "../edition/publication.ts";
import { labelsFor } from "./paper-labels.ts";

/** The paper as something that can be installed. */
export interface ManifestView {
  name: string;
  description: string;
  language: string;
  direction: "ltr" | "rtl";
  home: string;
  ground: string;
  /** A drawing of any size, if the paper's icon is one. */
  drawing: string | null;
  icons: { href: string; size: number; purpose: "any" | "maskable" }[];
  shortcuts: { name: string; href: string }[];
}

/** A picture of the paper for the screens of devices, in pixels. */
export interface IconView {
  /** Where the icon lies in the newsroom; null for the one all papers share. */
  path: string | null;
  size: number;
  /** Devices cut a maskable one to their own shape. */
  maskable: boolean;
}

const sizes = [
  { name: "192", size: 192, maskable: false },
  { name: "512", size: 512, maskable: false },
  { name: "maskable", size: 512, maskable: true },
] as const;

/** What `/manifest.webmanifest` says. */
export function manifestView(edition: Edition): ManifestView {
  const { publication, media } = edition;
  const labels = labelsFor(edition);
  const href = (address: string) => toHref(publication, address);
  const icon: Asset | undefined = publication.icon ? media[publication.icon] : undefined;
  return {
    name: publication.name,
    description: publication.tagline,
    language: publication.language,
    direction: publication.direction,
    home: href("/"),
    ground: grounds.paper,
    drawing: icon ? (icon.format === "svg" ? icon.src : null) : href("/favicon.svg"),
    icons: sizes.map(({ name, size, maskable }) => ({
      href: href(`/icon-${name}.png`),
      size,
      purpose: maskable ? "maskable" : "any",
    })),
    shortcuts: [{ name: labels.savedStories, href: href("/saved/") }],
  };
}

/** `/icon-[form].png` */
export const iconRoutes = ({ publication }: Edition): { params: { form: string }; props: { icon: IconView } }[] =>
  sizes.map(({ name, size, maskable }) => ({
    params: { form: name },
    props: { icon: { path: publication.icon ?? null, size, maskable } },
  }));
