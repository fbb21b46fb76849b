/// <reference types="astro/client" />
declare module "subset-font";
/** The labels of the paper a script is built for; each is replaced by its text. */
declare const LABEL: import("./i18n/en.ts").Labels;
/** Where a page's policy asks for it, the one way a text becomes the address of a script. */
declare var trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(address: string): string } }
  | undefined;
/** `import()` of a module that lies outside the build; see integrations/bare-import.ts. */
declare function importModule(address: string): Promise<unknown>;
declare namespace App {
  interface Locals {
    /** What a page has thrown while it was printed. */
    failure?: unknown;
  }
}
