import type { Options } from "rehype-sanitize";
import { markPattern } from "./sheet.ts";

/** Elements an editor may write; the commonest come first because they are looked up one by one. */
const elements =
  "p a em strong li ul h2 h3 h4 img blockquote ol br code pre div sup sub table thead tbody tfoot tr td th h1 h5 h6 hr figure figcaption " +
  "section span b i u s del ins mark small q cite kbd samp var abbr dfn time dl dt dd details summary caption colgroup col wbr ruby rt rp rb " +
  "bdi bdo address";

/** Elements that go with everything in them; of any other, such as a form, what is in it stays. */
const dropped =
  "script style noscript template object embed applet select textarea input svg math title noembed noframes iframe frame frameset xmp plaintext " +
  "head base meta link param source track area";

/** What raw HTML is allowed to be. */
export const allowList = {
  tagNames: elements.split(" "),
  strip: dropped.split(" "),
  attributes: {
    "*": ["id", "lang", "dir", "title", ["dataMark", markPattern]],
    a: ["href", "name"],
    img: ["src", "alt", "width", "height"],
    td: ["colSpan", "rowSpan", ["align", "left", "center", "right"]],
    th: ["colSpan", "rowSpan", "scope", ["align", "left", "center", "right"]],
    col: ["span"],
    colgroup: ["span"],
    time: ["dateTime"],
    del: ["dateTime", "cite"],
    ins: ["dateTime", "cite"],
    details: ["open"],
    ol: ["start", "reversed"],
    blockquote: ["cite"],
    q: ["cite"],
  },
  protocols: { href: ["http", "https", "mailto", "tel"], src: ["http", "https"], cite: ["http", "https"] },
  ancestors: {},
  clobber: [],
  clobberPrefix: "",
  required: {},
  allowComments: false,
  allowDoctypes: false,
} satisfies Options;
