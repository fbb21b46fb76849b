import type { AstroIntegration } from "astro";

/** Gives the dev server `/styleguide/`, which no printed paper has. */
export function styleguide(): AstroIntegration {
  return {
    name: "dateline:styleguide",
    hooks: {
      "astro:config:setup": ({ command, injectRoute }) => {
        if (command === "dev") injectRoute({ pattern: "/styleguide", entrypoint: "./src/pages/_styleguide.astro", prerender: true });
      },
    },
  };
}
