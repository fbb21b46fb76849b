import type { Labels } from "../i18n/en.ts";

/** What a reader may set, as a row of choices; the one that is `printed` is how the paper comes. */
export interface SettingView {
  /** The attribute of the page it becomes, `data-size`; styles/tokens.css says what each value does. */
  name: string;
  title: string;
  choices: { value: string; label: string; printed: boolean }[];
}

/** The reading settings in the words of a language, an IETF tag. */
export function settingsView(labels: Labels, language: string): SettingView[] {
  const percent = new Intl.NumberFormat(language, { style: "percent" });
  const sizes = ["90", "100", "115", "130", "150"].map((value) => [value, percent.format(Number(value) / 100)] as const);
  return [
    setting("size", labels.textSize, "100", Object.fromEntries(sizes)),
    setting("spacing", labels.lineSpacing, "standard", {
      tight: labels.spacingTight,
      standard: labels.spacingStandard,
      wide: labels.spacingWide,
    }),
    setting("face", labels.typeface, "serif", { serif: labels.faceSerif, sans: labels.faceSans, dyslexic: labels.faceDyslexic }),
    setting("theme", labels.theme, "system", {
      system: labels.asDevice,
      paper: labels.themePaper,
      dark: labels.themeDark,
      contrast: labels.themeContrast,
    }),
    setting("motion", labels.motion, "full", { full: labels.asDevice, less: labels.motionLess }),
  ];
}

function setting(name: string, title: string, printed: string, choices: Record<string, string>): SettingView {
  return { name, title, choices: Object.entries(choices).map(([value, label]) => ({ value, label, printed: value === printed })) };
}
