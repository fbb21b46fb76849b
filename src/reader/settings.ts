import { forget, recall, remember } from "./memory.ts";

/** What a reader may set, with its choices. */
export const choices = {
  size: ["90", "100", "115", "130", "150"],
  spacing: ["tight", "standard", "wide"],
  face: ["serif", "sans", "dyslexic"],
  theme: ["system", "paper", "dark", "contrast"],
  motion: ["full", "less"],
} as const;

/** How the paper is printed. */
export const printed = { size: "100", spacing: "standard", face: "serif", theme: "system", motion: "full" } as const;

export type Setting = keyof typeof choices;
export type Settings = Partial<Record<Setting, string>>;

// The script in the head of each page reads the same key before anything is painted.
const key = "dateline-reading";

/** The settings kept on this device; what is not a choice is left out. */
export function readSettings(): Settings {
  const kept = Object(recall(key)) as Record<string, unknown>;
  return Object.fromEntries(
    (Object.keys(choices) as Setting[]).flatMap((name) =>
      (choices[name] as readonly unknown[]).includes(kept[name]) ? [[name, kept[name]]] : [],
    ),
  );
}

/** Applies settings to the page and keeps them; false if this device keeps nothing. */
export function applySettings(settings: Settings): boolean {
  const { dataset } = document.documentElement;
  const changed: Settings = {};
  for (const name of Object.keys(choices) as Setting[]) {
    const value = settings[name];
    if (value === undefined || value === printed[name]) delete dataset[name];
    else dataset[name] = changed[name] = value;
  }
  return Object.keys(changed).length === 0 ? forget(key) : remember(key, changed);
}
