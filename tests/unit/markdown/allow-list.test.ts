import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { Element, Root } from "hast";
import rehypeRaw from "rehype-raw";
import { allowList } from "../../../src/markdown/allow-list.ts";
import { walkElements } from "../../../src/markdown/tree.ts";
import { html } from "./sample-view.ts";

const parse = rehypeRaw() as unknown as (tree: unknown) => Root;
const ours = new Set([...allowList.tagNames, "aside"]);
const attributes = new Set(
  (
    "id lang dir title href src srcSet sizes alt width height colSpan rowSpan scope span dateTime cite open start reversed className rel role " +
    "tabIndex ariaLabel ariaLabelledBy dataEmbed dataTitle dataLoad loading decoding"
  ).split(" "),
);

/** Everything in a page that should not be there, as a browser reads it. */
function unsafe(page: string): string[] {
  const found: string[] = [];
  const visit = ({ tagName, properties }: Element): void => {
    if (!ours.has(tagName)) found.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      if (!attributes.has(name)) found.push(`${name}=${value}`);
      if (/^(?:href|src|cite|dataEmbed)$/.test(name)) {
        const { protocol } = new URL(String(value).replace(/[\0-\x20]/g, ""), "https://paper.example/");
        if (!/^(?:https?|mailto|tel):$/.test(protocol)) found.push(`${name}=${value}`);
      }
    }
  };
  walkElements(parse({ type: "root", children: [{ type: "raw", value: page }] }), visit);
  return found;
}

const disguises = [
  "<script>alert(1)</script>",
  "<ScRiPt src=//x.y></sCrIpT>",
  "<script\n>alert(1)//",
  "<scr<script>ipt>alert(1)</script>",
  "<style>*{background:url(javascript:x)}</style>",
  '<img src=x onerror="alert(1)">',
  "<img src=x oNeRrOr=alert(1)//",
  "<img/src=x/onerror=alert(1)>",
  '<img src="x` `<script>alert(1)</script>"` `>',
  '<img src="javascript:alert(1)">',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  "<svg><script>alert(1)</script></svg>",
  "<svg/onload=alert(1)>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  '<math><a xlink:href="javascript:alert(1)">x</a></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><img src=x onerror="alert(1)"></template>',
  "<object data=x><embed src=y></object>",
  '<form action="javascript:alert(1)"><button formaction=x>y</button><input autofocus onfocus=x></form>',
  "<textarea><img title='</textarea><img src=x onerror=alert(1)>'>",
  "<xmp><img src=x onerror=alert(1)></xmp><plaintext>",
  "<title><img title='</title><img src=x onerror=alert(1)>'></title>",
  '<meta http-equiv="refresh" content="0;url=javascript:x"><base href="//x.y/"><link rel=stylesheet href=x>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="jav&#10;ascript:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="vbscript:x" target="_blank" ping="//x">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  "[x](javascript:alert(1))",
  "[x](<java\tscript:alert(1)>)",
  "[x](javascript&colon;alert(1))",
  "[x](\\javascript:alert(1))",
  "[x][y]\n\n[y]: javascript:alert(1)",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1))",
  '![x](y "onerror=alert(1)")',
  '[x](/y "\\" onmouseover=\\"alert(1)")',
  '<p style="x" class="y" data-z="1" onclick="a()" is="b" contenteditable slot=c part=d accesskey=e>f</p>',
  '<blockquote cite="javascript:alert(1)">x</blockquote>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src="https://www.youtube.com/embed/x&quot; onload=&quot;alert(1)"></iframe>',
  '<iframe src="https://www.youtube.com/embed/abc" title="</figure><script>alert(1)</script>"></iframe>',
  "<video src=x onerror=alert(1)></video><audio src=x controls autoplay></audio>",
  "<details ontoggle=alert(1) open>x</details>",
  "<marquee onstart=alert(1)>x</marquee><isindex type=image src=1 onerror=alert(1)>",
  "<table background=javascript:x><td background=y>z</table>",
  "<body onload=alert(1)><html onclick=x>",
  "<!--><script>alert(1)</script-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?php echo 1 ?><!DOCTYPE x>",
  '::embed{url="javascript:alert(1)" title="x"}',
  '::embed{url="https://a.b/\\"><script>alert(1)</script>" title="\\"><script>alert(1)</script>"}',
  ':::note{title="<img src=x onerror=alert(1)>"}\nx\n:::',
  ':::quote{by="<script>alert(1)</script>" source="</cite><script>x</script>"}\nx\n:::',
  ':::update{time="\\"><script>" title="<script>alert(1)</script>"}\nx\n:::',
  "# <script>alert(1)</script> x\n\n[^<script>]\n\n[^<script>]: <img src=x onerror=alert(1)>",
  "`<script>alert(1)</script>`\n\n```<script>\n</code><script>alert(1)</script>\n```",
];

test("nothing that runs comes through, in any disguise", () => {
  for (const source of disguises) assert.deepEqual(unsafe(html(source)), [], source);
});

test("nor between Markdown, nor inside a directive or a table", () => {
  for (const source of disguises) {
    const page = `a **b ${source} c** d\n\n:::note\n${source}\n:::\n\n| x |\n|---|\n| ${source.replaceAll("\n", " ").replaceAll("|", "")} |\n`;
    assert.deepEqual(unsafe(html(page)), [], source);
  }
});

// More of the same where a collection of others' payloads lies beside the project.
const collection = "../shared/payloads/html.json";
if (existsSync(collection)) {
  test("nor from the fixtures of DOMPurify", () => {
    const payloads: { title?: string; payload: string }[] = JSON.parse(readFileSync(collection, "utf8"));
    for (const { payload } of payloads) assert.deepEqual(unsafe(html(payload)), [], payload);
  });
}

test("scripts and styles go with their text, a form leaves it", () => {
  assert.equal(html("<script>one</script><style>two</style><p>three</p>\n\nfour").trim(), "<p>three</p>\n<p>four</p>");
  assert.equal(html("<form action=/x/><p>one <button>two</button><input value=three></form>").trim(), "<p>one two</p>");
});

test("what is allowed stays", () => {
  const kept =
    '<section lang="de" dir="ltr"><p title="t">a<sup>2</sup> <kbd>b</kbd> <abbr title="x">c</abbr> <time datetime="2026">d</time><br><mark>e</mark></p><ol start="3" reversed><li>f</li></ol><details open><summary>g</summary>h</details><dl><dt>i</dt><dd>j</dd></dl><ruby>k<rt>l</rt></ruby></section>';
  assert.equal(html(kept), kept);
});
