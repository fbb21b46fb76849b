/// <reference types="astro/client" />
declare module "subset-font";
