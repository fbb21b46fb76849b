import assert from "node:assert/strict";
import { test } from "node:test";
import type { Root } from "hast";
import { MarkdownError } from "../../../src/markdown/markdown-error.ts";
import { dateline, failures } from "../../../src/markdown/processor.ts";
import { picture, sampleView } from "./sample-view.ts";

test("without a view local pictures are left to Astro and links stay as written", async () => {
  const { render } = await dateline().createRenderer({});
  const { code, metadata } = await render('## A\n\n![Alt "q"](<b c.jpg>) and ![x](b%20c.jpg) ![y](/z.png) [l](../m.md)');
  assert.deepEqual(metadata.localImagePaths, ["b c.jpg"]);
  assert.deepEqual(metadata.headings, [{ depth: 2, text: "A", slug: "a" }]);
  const marks = [...code.matchAll(/__ASTRO_IMAGE_="([^"]+)"/g)].map(([, json]) => JSON.parse((json ?? "").replaceAll("&#x22;", '"')));
  assert.deepEqual(marks, [
    { alt: "Alt “q”", src: "b c.jpg", index: 0 },
    { alt: "x", src: "b c.jpg", index: 1 },
  ]);
  assert.match(code, /<a href="..\/m.md">l<\/a>/);
});

test("a view in the frontmatter is printed", async () => {
  const { render } = await dateline().createRenderer({});
  const view = sampleView({ pictures: { "a.jpg": picture } });
  const { code, metadata } = await render("![Alt](a.jpg)", { frontmatter: { view } });
  assert.match(code, /^<figure><img src="\/_astro\/a.webp"/);
  assert.deepEqual(metadata.localImagePaths, []);
});

test("plugins of a newsroom's own run after ours and may wait", async () => {
  const { render } = await dateline({
    rehypePlugins: [
      () => async (tree: Root) => {
        await undefined;
        tree.children.push({ type: "text", value: "end" });
      },
    ],
  }).createRenderer({});
  assert.equal((await render("a")).code, "<p>a</p>end");
});

test("a plugin that throws rejects, names the file and is on record", async () => {
  const cause = new Error("broken");
  const fail = () => () => {
    throw cause;
  };
  for (const plugins of [{ remarkPlugins: [fail] }, { rehypePlugins: [fail] }]) {
    const { render } = await dateline(plugins).createRenderer({});
    const before = failures().length;
    await assert.rejects(render("a", { fileURL: new URL("file:///n/articles/x.md") }), (error) => {
      assert.ok(error instanceof MarkdownError);
      assert.equal(error.file, "/n/articles/x.md");
      assert.equal(error.message, "/n/articles/x.md: broken");
      assert.equal(error.cause, cause);
      return true;
    });
    assert.equal(failures().length, before + 1);
  }
});
