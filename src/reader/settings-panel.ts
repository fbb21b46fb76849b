import { addRules, element } from "./element.ts";
import { applySettings, choices, printed, readSettings, type Setting, type Settings } from "./settings.ts";

const { language } = document.querySelector<HTMLElement>(".masthead")?.dataset ?? {};
const percent = (value: string) => (Number(value) / 100).toLocaleString(language || "en", { style: "percent" });

const titles: Record<Setting, string> = {
  size: LABEL.textSize,
  spacing: LABEL.lineSpacing,
  face: LABEL.typeface,
  theme: LABEL.theme,
  motion: LABEL.motion,
};
const names: Record<string, string> = {
  standard: LABEL.spacingStandard,
  tight: LABEL.spacingTight,
  wide: LABEL.spacingWide,
  serif: LABEL.faceSerif,
  sans: LABEL.faceSans,
  dyslexic: LABEL.faceDyslexic,
  system: LABEL.asDevice,
  paper: LABEL.themePaper,
  dark: LABEL.themeDark,
  contrast: LABEL.themeContrast,
  full: LABEL.asDevice,
  less: LABEL.motionLess,
};

const rules = `
.settings-panel{position:fixed;inset:auto;inset-block-start:3.25rem;inset-inline-end:max(var(--gutter),(100vw - var(--width))/2);inline-size:min(26rem,100vw - 2rem);max-block-size:calc(100vh - 4.5rem);overflow:auto;margin:0;padding:1rem 1.25rem 1.25rem;border:var(--rule);background:var(--color-paper);color:var(--color-ink);font:var(--font-small)}
.settings-panel h2{padding-block-end:.4rem;font:var(--font-label)}
.settings-panel fieldset{min-inline-size:0;margin:0;padding:.8rem 0 0;border:0}
.settings-panel legend{padding:0;color:var(--color-quiet)}
.settings-panel .options{display:flex;flex-wrap:wrap}
.settings-panel label{position:relative;flex:1 0 auto;min-block-size:2.75rem;padding:.7rem .6rem;border-block-end:var(--hairline);text-align:center;cursor:pointer}
.settings-panel input{position:absolute;inset:0;margin:0;opacity:0;cursor:pointer}
.settings-panel label:has(:checked){border-block-end:2px solid var(--color-accent);padding-block-end:calc(.7rem - 1px);font-weight:600}
.settings-panel label:has(:focus-visible){outline:2px solid var(--color-accent);outline-offset:-2px}
.settings-panel button{min-block-size:2.75rem;padding:0;border:0;background:none;color:var(--color-accent);font:var(--font-label);text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
.settings-panel .end{display:flex;justify-content:space-between;align-items:center;gap:1rem;padding-block-start:.6rem;color:var(--color-quiet)}
@media(max-width:30rem){.settings-panel{inset-block:auto 0;inset-inline:0;inline-size:100vw;max-inline-size:none;max-block-size:75vh;border-inline:0}}
@media(forced-colors:active){.settings-panel label:has(:checked){border-block-end-width:4px}}
`;

/** Makes the panel of reading settings, a popover; a choice holds at once and on every page. */
export function createPanel(): HTMLElement {
  addRules(rules);
  const note = element("p", { role: "status" }, LABEL.keptHere);
  const reset = element("button", { type: "button" }, LABEL.resetSettings);
  const form = element("form", {}, ...(Object.keys(choices) as Setting[]).map(fieldset));
  const change = () => {
    const settings = Object.fromEntries(new FormData(form)) as Settings;
    note.textContent = applySettings(settings) ? LABEL.keptHere : LABEL.notKept;
  };
  form.addEventListener("change", change);
  reset.addEventListener("click", () => {
    for (const [name, value] of Object.entries(printed)) check(form, name, value);
    change();
  });
  const made = element(
    "section",
    { class: "settings-panel", popover: "auto", "aria-label": LABEL.readingSettings },
    element("h2", {}, LABEL.readingSettings),
    form,
    element("div", { class: "end" }, note, reset),
  );
  made.addEventListener("toggle", () => made.querySelector<HTMLElement>("input:checked")?.focus());
  document.body.append(made);
  return made;
}

function fieldset(name: Setting): HTMLElement {
  const options = choices[name].map((value) =>
    element(
      "label",
      {},
      element("input", { type: "radio", name, value, checked: value === (readSettings()[name] ?? printed[name]) }),
      name === "size" ? percent(value) : (names[value] ?? value),
    ),
  );
  return element("fieldset", {}, element("legend", {}, titles[name]), element("div", { class: "options" }, ...options));
}

function check(form: HTMLFormElement, name: string, value: string): void {
  const option = form.querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`);
  if (option) option.checked = true;
}
