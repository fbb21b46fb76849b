import { renameSync } from "node:fs";
import { join, relative } from "node:path";
import { type AstroIntegration, build } from "astro";
import { failures } from "../markdown/processor.ts";

// A process of openPress's: `bundling.ts NEXT FOLDER PART…` has Astro bundle press/entry.ts with the pages in NEXT and print nothing, and keeps those parts of the bundle in FOLDER.
const [next = "", folder = "", ...parts] = process.argv.slice(2);

/** Takes the bundle away before Astro prints from it and throws it away. */
const press: AstroIntegration = {
  name: "dateline:press",
  hooks: {
    "astro:config:setup": ({ updateConfig }) => {
      const input = { build: { rolldownOptions: { input: join(process.cwd(), "src/press/entry.ts") } } };
      const configEnvironment = (name: string) => (name === "prerender" ? input : undefined);
      updateConfig({ vite: { plugins: [{ name: "dateline-press", configEnvironment }] } });
    },
    "astro:build:start": ({ setPrerenderer }) => {
      setPrerenderer({
        name: "dateline:press",
        getStaticPaths: async () => {
          for (const part of parts) renameSync(join(next, part), join(folder, part));
          return [];
        },
        render: () => Promise.reject(new Error("Astro prints nothing itself.")),
      });
    },
  },
};

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
try {
  await build({ outDir: relative(".", next), logLevel: "error", integrations: [press] });
  const [failure] = failures();
  if (failure) throw failure;
} catch (error) {
  console.error(error instanceof Error ? error.stack : error);
  process.exit(1);
}
