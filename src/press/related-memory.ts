import { join } from "node:path";
import type { RelatedMemory, RelatedState } from "../edition/related-index.ts";
import { replaceFile } from "../live/replacement.ts";
import { readSealed, toSealed } from "../newsroom/sealed-file.ts";
import { workplace } from "../newsroom/workplace.ts";

/** Keeps what is known of related stories in the newsroom's cache, for all builds of the same code. */
export function relatedMemory(): RelatedMemory {
  const file = join(workplace().cache, "related");
  const code = import.meta.env.CODE;
  return {
    recall: () => readSealed<RelatedState>(file, code).value,
    remember(state) {
      // What cannot be kept only costs the time to work it out again; a dev server may be keeping its own at the same moment.
      replaceFile(file, toSealed(code, state)).catch(() => {});
    },
  };
}
