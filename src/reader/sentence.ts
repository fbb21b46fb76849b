/** A sentence to be heard, and where it stands. */
export interface Sentence {
  text: string;
  range: Range;
}

const blocks = ".headline,.standfirst,.key-points li,.prose :is(p,li,h2,h3,h4)";
// Marks of footnotes and the notes themselves, code, tables and what comes from elsewhere make no sense to the ear.
const silent = "[role^=doc-],[popover],pre,table,.embed";

/** The sentences of a story, in order. */
export function sentencesOf(story: Element, language: string): Sentence[] {
  const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
  const nodes: [node: Text, start: number][] = [];
  let text = "";
  let last: Element | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const block = node.parentElement?.closest(blocks);
    if (!block || node.parentElement?.closest(silent)) continue;
    // A sentence ends with its paragraph, whatever its last mark.
    if (block !== last) text += "\n";
    last = block;
    nodes.push([node, text.length]);
    text += node.data.replace(/\s/g, " ");
  }
  return cut(text, language).map(([sentence, at]) => {
    const range = new Range();
    const pointAt = (place: number) => {
      const [node, start] = nodes.findLast(([, start]) => start <= place) as [Text, number];
      return [node, place - start] as const;
    };
    range.setStart(...pointAt(at));
    range.setEnd(...pointAt(at + sentence.length));
    return { text: sentence, range };
  });
}

/** The sentences of a text and where each begins; whole lines where the browser knows no sentences. */
export function cut(text: string, language: string): [sentence: string, at: number][] {
  const parts: Iterable<{ segment?: string; 0?: string; index: number }> = Intl.Segmenter
    ? new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)
    : text.matchAll(/.+/g);
  return [...parts].flatMap(({ 0: line = "", segment = line, index }) => {
    const sentence = segment.trimEnd();
    return sentence ? [[sentence, index]] : [];
  });
}
