import type { Plugin } from "vite";

const call = /\blater<\w+>\("([^"]+)"\)/g;

/** `later<X>("./x.ts")` in a script is `import("./x.ts")` without the loader Vite would add to the page: a plain request when the script is wanted. */
export function later(): Plugin {
  return {
    name: "dateline-later",
    enforce: "pre",
    transform: {
      filter: { id: /\/src\/reader\//, code: call },
      async handler(code, id) {
        if (this.environment.mode === "dev") return code.replace(call, 'import("$1")');
        const addresses = new Map<string, string>();
        for (const [, path = ""] of code.matchAll(call)) {
          const script = await this.resolve(path, id);
          if (!script) throw new Error(`${id} wants ${path}, which is not there`);
          addresses.set(path, `import.meta.ROLLDOWN_FILE_URL_${this.emitFile({ type: "chunk", id: script.id })}`);
        }
        return code.replace(call, (_, path: string) => `import(${addresses.get(path)})`);
      },
    },
  };
}
