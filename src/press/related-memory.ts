import { join } from "node:path";
import type { RelatedLists, RelatedMemory, RelatedState } from "../edition/related-index.ts";
import { replaceFile } from "../live/replacement.ts";
import { readSealed, toSealed } from "../newsroom/sealed-file.ts";
import { workplace } from "../newsroom/workplace.ts";

/** Keeps what is known of related stories in the newsroom's cache, for all builds of the same code. */
export function relatedMemory(): RelatedMemory {
  const code = import.meta.env.CODE;
  const fileOf = (name: string) => join(workplace().cache, name);
  const recall = <T>(name: string) => readSealed<T>(fileOf(name), code).value;
  // What cannot be kept only costs the time to work it out again; a dev server may be keeping its own at the same moment.
  const remember = (name: string, value: unknown) => void replaceFile(fileOf(name), toSealed(code, value)).catch(() => {});
  return {
    recall: () => recall<RelatedState>("related"),
    remember: (state) => remember("related", state),
    recallLists: () => recall<RelatedLists>("related.lists"),
    rememberLists: (lists) => remember("related.lists", lists),
  };
}
