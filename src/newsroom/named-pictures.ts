import type { Material } from "./material.ts";
import { mediaPaths } from "./publication-file.ts";

/** Every picture that a file of the newsroom names: the absolute path of that file, and the name as it is written. */
export function namedPictures({ publication, authors, stories, pages }: Material): [from: string, written: string][] {
  const named = (from: string, ...written: (string | undefined)[]) =>
    written.flatMap((name): [string, string][] => (name === undefined ? [] : [[from, name]]));
  return [
    ...(publication.yaml ? named(publication.yaml.source.file, ...mediaPaths(publication.sound).map(([, name]) => name)) : []),
    ...authors.files.flatMap(({ yaml, sound }) => named(yaml.source.file, sound.picture)),
    ...stories.flatMap(({ source, sound }) => named(source.file, sound.image?.src)),
    ...[...stories, ...pages].flatMap(({ source, inspection }) =>
      named(source.file, ...(inspection?.pictures ?? []).map(({ url }) => url)),
    ),
  ];
}
