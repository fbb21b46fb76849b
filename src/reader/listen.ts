import { element } from "./element.ts";
import { recall, remember } from "./memory.ts";
import { type Sentence, sentencesOf } from "./sentence.ts";
import { button, story, tools } from "./story-tools.ts";

const key = "dateline-speed";
const lang = story.lang || document.documentElement.lang;
const { speechSynthesis: speech } = window;

let voice: SpeechSynthesisVoice | undefined;
let sentences: Sentence[] = [];
let at = 0;
// The browser may forget an utterance that nothing refers to, and never say that it has ended.
let spoken: SpeechSynthesisUtterance | undefined;

const listen = button(LABEL.listen, () => {
  tools.prepend(listen, stop, speed);
  listen.focus();
  if (spoken) halt();
  else say();
});
const stop = button(LABEL.stop, () => {
  finish();
  listen.focus();
});
const speed = element("select", { "aria-label": LABEL.speed }, ...[0.8, 1, 1.2, 1.5, 2].map((rate) => new Option(`${rate} ×`)));
speed.value = `${recall(key) ?? "1 ×"}`;
speed.onchange = () => {
  remember(key, speed.value);
  if (!spoken) return;
  halt();
  say();
};

if (speech) {
  offer();
  speech.onvoiceschanged = offer;
  addEventListener("pagehide", () => spoken && halt());
}

/** Offers to read aloud once the device has a voice of its own for the story; others would send it elsewhere. */
function offer(): void {
  if (voice) return;
  voice = speech.getVoices().find((voice) => voice.localService && voice.lang.startsWith(lang.slice(0, 2)));
  if (voice) tools.append(listen);
}

/** Speaks one sentence, and the next when it is over: browsers lose their way in long texts. */
function say(): void {
  if (!at) sentences = sentencesOf(story, lang);
  const sentence = sentences[at];
  if (!sentence) {
    finish();
    return;
  }
  const { text, range } = sentence;
  const utterance = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang, rate: Number.parseFloat(speed.value) || 1 });
  spoken = utterance;
  utterance.onend = utterance.onerror = ({ type }: Event) => {
    if (spoken !== utterance) return;
    at = type === "end" ? at + 1 : sentences.length;
    say();
  };
  listen.textContent = LABEL.pause;
  speech.speak(utterance);
  CSS.highlights?.set("spoken", new Highlight(range));
  // A reader who has scrolled away is left where they are.
  if (isInView(sentences[at - 1] ?? sentence) && !isInView(sentence)) scrollBy(0, range.getBoundingClientRect().top - 99);
}

/** Is silent until asked to go on, from the beginning of the sentence. */
function halt(): void {
  spoken = undefined;
  speech.cancel();
  listen.textContent = LABEL.resume;
}

function finish(): void {
  halt();
  at = 0;
  listen.textContent = LABEL.listen;
  CSS.highlights?.clear();
  stop.remove();
  speed.remove();
}

function isInView({ range }: Sentence): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top > 0 && bottom < innerHeight - 60;
}
