import assert from "node:assert/strict";
import { test } from "node:test";
import { only, path, read, says, story } from "./desk.ts";

const drawing = (inside: string, attributes = 'width="4" height="2"', before = "") =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const proofOf = (text: string | Uint8Array) => read({ [path]: story({}, "![x](./a.svg)\n"), "articles/2026/01/a.svg": text });
const faultOf = async (text: string | Uint8Array) => only(await proofOf(text));

test("a drawing that could run code is refused", async () => {
  for (const [inside, what] of [
    ["<script>alert(1)</script>", "it holds <script>"],
    ['<SCRIPT xlink:href="x"/>', "it holds <SCRIPT>"],
    ['<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>', "it holds <script>"],
    ["<desc><style><script>alert(1)</script></style></desc>", "it holds <script>"],
    ["<foreignObject><p>x</p></foreignObject>", "it holds <foreignObject>"],
    ['<rect onclick="alert(1)"/>', "it holds the attribute onclick"],
    ["<rect\nonload\n=\n'alert(1)'/>", "it holds the attribute onload"],
    ['<a href="javascript:alert(1)"><rect/></a>', "it leads to an address of javascript:"],
    ['<a href=" JavaScript:alert(1)"><rect/></a>', "it leads to an address of javascript:"],
    ['<a href="java&#115;cript:alert(1)"><rect/></a>', "it leads to an address of javascript:"],
    ['<a href="java&#x0a;script:alert(1)"><rect/></a>', "it leads to an address of javascript:"],
    ['<set attributeName="href" to="javascript:alert(1)"/>', "it leads to an address of javascript:"],
    ['<animate attributeName="href" values="x;javascript:alert(1)"/>', "it leads to an address of javascript:"],
  ] as const)
    says(await faultOf(drawing(inside)), {
      severity: "error",
      rule: "pictures",
      message: `could run code if somebody opened it alone: ${what}`,
      got: "./a.svg",
      mend: "Remove it from the drawing, or export the picture as PNG",
    });
  says(await faultOf(drawing("", 'width="4" height="2" onload="alert(1)"')), { message: /attribute onload$/ });
  const entity = (value: string) => drawing("&x;", undefined, `<!DOCTYPE svg [<!ENTITY x "${value}">]>`);
  says(await faultOf(entity("&#60;script>alert(1)&#60;/script>")), { message: /<script>|entities of its own$/ });
  says(await faultOf(entity("java")), { message: /declares entities of its own$/ });
  says(await faultOf(drawing("", undefined, '<?xml-stylesheet href="a.xsl" type="text/xsl"?>')), { message: /style sheet/ });
});

test("what other programs write into drawings is no danger", async () => {
  const illustrator = `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: On time = "x" -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns_svg "http://www.w3.org/2000/svg">
]>
<svg xmlns="&ns_svg;" viewBox="0 0 10 5"><title>JavaScript: the good parts</title><style>.a { fill: red }</style><text>Once upon a time = now</text></svg>`;
  assert.deepEqual((await proofOf(illustrator)).problems, []);
  assert.deepEqual((await proofOf(drawing('<a href="https://a.example/?on=1"><rect/></a>'))).problems, []);
});

test("a drawing that is not well-formed is damaged", async () => {
  for (const text of [
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><rect',
    drawing("<g>"),
    drawing("&nbsp;"),
    `${drawing("")}more`,
    drawing("", 'width="4" width="4" height="2"'),
  ])
    says(await faultOf(text), { message: "is damaged: not all of it can be read" });
  says(await faultOf("no drawing"), { message: "cannot be read as a drawing" });
  says(await faultOf(Buffer.from(drawing(""), "utf16le")), { message: "cannot be read as a drawing", mend: /UTF-8/ });
  says(await faultOf('<svg width="4" height="2"/>'), { message: /browsers show nothing/, mend: /xmlns/ });
});

test("a drawing without a size that can be read says what it needs", async () => {
  for (const attributes of ["", 'width="100%"', 'width="0.3" height="0.3"', 'viewBox="0,0,10,5"', 'width="4"'])
    says(await faultOf(drawing("", attributes)), { message: "has no size that can be read", mend: /viewBox="0 0 640 480"/ });
  says(await faultOf(drawing("", undefined, `<!-- ${"x".repeat(5000)} -->`)), {
    message: "does not say what it is in its first 1,000 bytes",
    mend: "Move the remarks above <svg to the end of the file",
  });
  says(await faultOf(drawing("", `width="4" height="2" id="${"x".repeat(1000)}"`)), { mend: /out of the <svg …> tag/ });
  for (const attributes of ['width="100%" viewBox="0 0 10 5"', 'width="4px" height="2"', 'viewBox="0 0 10.4 5.2"'])
    assert.deepEqual((await proofOf(drawing("", attributes))).problems, [], attributes);
});

test("a drawing that would ask for something else is refused", async () => {
  for (const [inside, what] of [
    ['<image href="https://outside.invalid/a.png"/>', "https://outside.invalid/a.png"],
    ['<image alt=">" xlink:href="//outside.invalid/a.png"/>', "//outside.invalid/a.png"],
    ['<use href="b.svg#c"/>', "b.svg#c"],
    ['<use href="data:image/svg+xml,%3Csvg/%3E#x"/>', "data:image/svg+xml,%3Csvg/%3E#x"],
    ['<a href="data:text/html,x"><rect/></a>', "data:text/html,x"],
    ["<style>@import 'https://outside.invalid/a.css';</style>", "@import 'https://outside.invalid/a.css'"],
    ["<style>@\\69mport 'a.css';</style>", "\\69mport"],
    ["<style>rect { fill: url(https://outside.invalid/a.svg#b) }</style>", "https://outside.invalid/a.svg#b"],
    ['<rect style="fill: URL( &quot;x.svg#b&quot; )"/>', "&quot;x.svg#b&quot; "],
    ['<rect fill="url(//outside.invalid/a)"/>', "//outside.invalid/a"],
  ] as const)
    says(await faultOf(drawing(inside)), { message: `would ask for something else if somebody opened it alone: ${what}` });
});

test("its own parts and what is written into it are its own", async () => {
  for (const inside of [
    '<defs><path id="a" d="M0 0h1"/></defs><use xlink:href="#a" xmlns:xlink="http://www.w3.org/1999/xlink"/><rect fill="url(#a)"/>',
    '<image href="data:image/png;base64,iVBORw0KGgo="/>',
    "<style>@font-face { font-family: a; src: url(data:font/woff2;base64,d09GMg==) }</style>",
  ])
    assert.deepEqual((await proofOf(drawing(inside))).problems, [], inside);
});

test("a drawing in an encoding that hides what it says, or of millions of bytes, is refused", async () => {
  says(await faultOf(drawing("<scr\u001b(Bipt/>", undefined, '<?xml version="1.0" encoding="ISO-2022-JP"?>')), {
    message: /written in ISO-2022-JP$/,
  });
  says(await faultOf(drawing(`<path d="${"M0 0".repeat(600_000)}"/>`)), { message: /has \d+ bytes, and a drawing has at most 2000000/ });
});
