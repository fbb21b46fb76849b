import "./page-script.ts";
import { addRules, element } from "./element.ts";
import { removeStories, removeStory, type SavedStory, savedStories } from "./saved-stories.ts";

// Runs on /saved/ and on /offline/, which the worker shows at any address.
addRules(`
.saved-head,.saved li{display:grid;grid-template-columns:1fr auto;align-items:center;gap:0 1.5rem}
.saved-head{min-block-size:3.25rem;padding-block:.25rem;border-block-start:var(--rule);font:var(--font-small)}
.saved-head+h2{padding-block:.9rem .6rem;border-block-start:var(--rule);margin-block-start:2rem}
.saved li{padding-block:.9rem .5rem;border-block-start:var(--hairline)}
.saved .label,.saved .facts{grid-column:1/-1}
.saved .label:not(h2){color:var(--color-accent)}
.saved li a{padding-block:.2rem;font:var(--font-second);text-decoration:none}
.saved li a:hover{text-decoration:underline}
.saved .facts{font:var(--font-small);color:var(--color-quiet)}
.saved button{min-block-size:2.75rem;padding:0;border:0;background:none;color:var(--color-accent);font:var(--font-label);text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
`);

const box = document.querySelector<HTMLElement>("[data-saved]");
const isList = box?.dataset["saved"] === "list";
const language = document.querySelector<HTMLElement>(".masthead")?.dataset["language"];

// Also when a reader comes back to this page from a story.
addEventListener("pageshow", show);

async function show(): Promise<void> {
  const stories = await savedStories().catch(() => undefined);
  const rows = stories?.length ? [element("ol", { class: "saved-list" }, ...stories.reverse().map(row))] : [];
  if (!isList) box?.replaceChildren(outOfReach(), ...(rows.length ? [element("h2", { class: "label" }, LABEL.savedStories)] : []), ...rows);
  else if (stories?.length) box?.replaceChildren(summary(stories), ...rows);
  else box?.replaceChildren(element("p", { role: "status" }, stories ? LABEL.savedNone : LABEL.savedBlocked));
}

function row(story: SavedStory, at: number, all: SavedStory[]): HTMLElement {
  const { url, title, section, saved, lang } = story;
  const day = new Date(saved).toLocaleDateString(language, { dateStyle: "long" });
  // What removing it gives back: a file that another story needs is not counted.
  const bytes = Object.entries(story.files).map(([file, size]) => (all.some((other) => other !== story && file in other.files) ? 0 : size));
  return element(
    "li",
    {},
    element("p", { class: "label" }, section),
    element("a", { href: url, lang, dir: "auto" }, title),
    ...(isList
      ? [
          button(LABEL.remove, { "aria-label": LABEL.removeStory.replace("{title}", () => title) }, async () => {
            await removeStory(url);
            await show();
            const left = box?.querySelectorAll<HTMLElement>("li button");
            (left?.[Math.min(at, left.length - 1)] ?? box)?.focus();
          }),
        ]
      : []),
    element("p", { class: "facts" }, `${LABEL.savedOn.replace("{day}", day)} · ${sizeOf(bytes)}`),
  );
}

/** How many stories there are, the room they take, each file counted once, and a button that wants to be pressed twice. */
function summary(stories: SavedStory[]): HTMLElement {
  const count = stories.length === 1 ? LABEL.oneStory : LABEL.stories.replace("{count}", stories.length.toLocaleString(language));
  const size = LABEL.savedSize.replace("{size}", sizeOf(Object.values(Object.assign({}, ...stories.map(({ files }) => files)))));
  let sure = false;
  const all = button(LABEL.removeAll, { "aria-live": "polite" }, async () => {
    if (sure) {
      await removeStories();
      await show();
      box?.focus();
    }
    sure = true;
    all.textContent = LABEL.removeAllSurely;
  });
  all.addEventListener("blur", () => {
    sure = false;
    all.textContent = LABEL.removeAll;
  });
  return element("div", { class: "saved-head" }, element("p", { role: "status" }, `${count} · ${size}`), all);
}

/** Which page it is that did not come, and a button to ask for it again. */
function outOfReach(): HTMLElement {
  let address = location.pathname;
  try {
    address = decodeURI(address);
  } catch {}
  return element(
    "div",
    { class: "saved-head" },
    element(
      "p",
      {},
      LABEL.offlineAddress.replace("{address}", () => address),
    ),
    button(LABEL.tryAgain, {}, () => location.reload()),
  );
}

function button(label: string, attributes: Record<string, string>, press: () => void): HTMLButtonElement {
  const made = element("button", attributes, label);
  made.onclick = press;
  return made;
}

const sizeOf = (bytes: number[]): string => {
  const sum = bytes.reduce((all, one) => all + one, 0);
  const [divisor, unit] = sum < 1e6 ? [1e3, "kilobyte"] : [1e6, "megabyte"];
  return (sum / divisor).toLocaleString(language, { style: "unit", unit, maximumSignificantDigits: 3 });
};
