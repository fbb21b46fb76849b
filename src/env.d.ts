/// <reference types="astro/client" />
declare module "subset-font";
/** The labels of the paper a script is built for; each is replaced by its text. */
declare const LABEL: import("./i18n/en.ts").Labels;
