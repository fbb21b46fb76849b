import type { Host } from "./host.ts";

/** GitHub Pages: it sends no headers but its own and knows neither 301 nor 410, so former addresses are pages. */
export const github: Host = {
  print: ({ moved }) => ({ files: [{ path: ".nojekyll", text: "" }], pages: moved, notes: [] }),
  limits: [{ what: "bytes in all", most: 1_000_000_000, refuses: true, advice: "Choose another host, or put sounds elsewhere" }],
  isCompressed: false,
};
