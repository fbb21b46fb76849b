import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en, type Labels } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { pt } from "./pt.ts";

const dictionaries: Record<string, Labels> = { ar, de, en, es, fr, ja, pt };

/** Whether a language has labels of its own. */
export function hasDictionary(language: string): boolean {
  return codeOf(language) in dictionaries;
}

/** The labels of a language with a paper's own wording over them; English where there is no dictionary. */
export function labelsOf(language: string, own: Record<string, string> = {}): Labels {
  return { ...(dictionaries[codeOf(language)] ?? en), ...own };
}

/** A label with its `{names}` filled in. */
export function fill(label: string, values: Record<string, string | number>): string {
  return label.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

const codeOf = (language: string) => language.toLowerCase().split("-")[0] ?? "en";
