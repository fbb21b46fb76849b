import type { Plugin } from "vite";

const scriptOf = /([^/]+)\.astro\?astro&type=script/;
const mark = /\?in=[\w-]+$/;

/** Makes of each page script one file with all it needs: what two of them share would else be a third file, for which every page waits. */
export function wholeScripts(): Plugin {
  return {
    name: "whole-scripts",
    enforce: "pre",
    apply: "build",
    async resolveId(source, importer = "", options) {
      const script = scriptOf.exec(importer)?.[1];
      const suffix = script ? `?in=${script}` : mark.exec(importer)?.[0];
      if (!suffix || source.includes("?")) return undefined;
      const found = await this.resolve(source, importer.replace(mark, ""), { ...options, skipSelf: true });
      return found && { ...found, id: found.id + suffix };
    },
  };
}
