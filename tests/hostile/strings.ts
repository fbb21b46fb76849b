import { existsSync, readFileSync } from "node:fs";
import { addressDisguises, markupDisguises } from "./disguises.ts";
import { addresses, breakouts, markup, names, outside } from "./vectors.ts";

// Text from elsewhere, which the project works without.
const folder = "../shared/payloads/";

/** The project's own hostile strings: every vector in every disguise, each once. */
export function ownStrings(): string[] {
  const clobbers = names.flatMap((name) => [
    `<a id=${name} name=${name} href="${outside}/">a</a>`,
    `<img name="${name}" src=x><form name='${name}'><input name=${name}></form>`,
    name,
  ]);
  const strings = [
    ...markup.flatMap((vector) => markupDisguises.map((disguise) => disguise(vector))),
    ...addresses.flatMap((address) => addressDisguises.map((disguise) => disguise(address))),
    ...breakouts,
    ...clobbers,
  ];
  return [...new Set(strings)];
}

/** The strings of the payloads beside the project, if they are there. */
export function sharedStrings(): string[] {
  if (!existsSync(folder)) return [];
  const read = (file: string) => JSON.parse(readFileSync(`${folder}${file}`, "utf8")) as unknown[];
  const payloads = read("html.json").map((entry) => (entry as { payload: string }).payload);
  return [...new Set([...payloads, ...(read("naughty-strings.json") as string[])])];
}

/** Every hostile string there is. */
export const hostileStrings = () => [...new Set([...ownStrings(), ...sharedStrings()])];
