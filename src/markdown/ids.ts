import { slug } from "github-slugger";

// Ids of the page around the body.
const ofThePage = new Set(["content", "top", "sections"]);

// Names that scripts read from window or document: an element with such an id could answer in their place.
const ofScripts = new Set(
  (
    "alert all anchors applets attributes body caches characterSet children close closed confirm console constructor contentType cookie crypto " +
    "currentScript customElements dataLayer default defaultView dir doctype document documentElement documentURI domain embeds event external fetch " +
    "firstChild focus forms frames getElementById globalThis hasOwnProperty head hidden history hostname href images implementation import indexedDB " +
    "innerHeight innerWidth isSecureContext lastChild lastModified length links localStorage location locationbar menubar name navigation navigator " +
    "nodeName nodeType onerror onload open opener origin ownerDocument pagefind parent parentElement parentNode performance plugins print process " +
    "prompt prototype readyState referrer require root screen scripts scroll scrollX scrollY self sessionStorage speechSynthesis status statusbar stop " +
    "styleSheets test textContent this title toString toolbar top trustedTypes undefined URL valueOf visibilityState visualViewport window write"
  ).split(" "),
);

/** The ids of one printed body, each given once. */
export class Ids {
  readonly all = new Set<string>();
  readonly #last = new Map<string, number>();

  /** The slug of a text as an id, numbered if it is taken. */
  fromText(text: string): string {
    return this.take(slug(text.trim()) || "section");
  }

  /** An id of ours, numbered if it is taken. */
  take(wanted: string): string {
    const base = wanted.startsWith("dl-") ? `x-${wanted}` : wanted;
    let id = base;
    for (let number = this.#last.get(base) ?? 0; this.all.has(id) || ofThePage.has(id); id = `${base}-${number}`) {
      number += 1;
      this.#last.set(base, number);
    }
    this.all.add(id);
    return id;
  }

  /** An id the editor wrote, renamed if it could stand in the way of a script; undefined if it is malformed or taken. */
  fromEditor(wanted: string): string | undefined {
    if (!/^[A-Za-z][\w-]*$/.test(wanted)) return undefined;
    const id = ofScripts.has(wanted) || ofThePage.has(wanted) || wanted.startsWith("dl-") ? `x-${wanted}` : wanted;
    if (this.all.has(id)) return undefined;
    this.all.add(id);
    return id;
  }
}
