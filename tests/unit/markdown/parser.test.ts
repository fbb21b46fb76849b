import assert from "node:assert/strict";
import { test } from "node:test";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkRehype from "remark-rehype";
import { markdownToMdast } from "satteri";
import { unified } from "unified";

const press = unified().use(remarkRehype).use(rehypeStringify);

// What the rest of the pipeline was written for is remark's tree; the faster parser must make the same one.
const samples = {
  headings: "# One\n\nTwo\n---\n\n### Three *with* emphasis ###\n",
  lists: "- a\n- b\n\n  still b\n\n1. one\n2. two\n   - inner\n\n* loose\n\n* items\n",
  links: '[a](/b "c") <https://example.org/> [ref][x] ![p](./q.jpg "r") [empty]()\n\n[x]: https://example.org/y "z"\n',
  quotes: "> one\n> two\n\n> > nested\n\nlazy\n> start\ncontinued\n",
  code: "`a` ``b ` c``\n\n    indented\n\n```js\nlet a = 1;\n```\n",
  breaks: "a  \nb\\\nc\n\n***\n\nd\n",
  entities: "&amp; &copy; &#8212; \\*not\\* &nope;\n",
  emphasis: "*a* **b** ***c*** _d_ __e__ snake_case_word *a**b*\n",
};

for (const [name, source] of Object.entries(samples)) {
  test(`${name} are read as remark reads them`, () => {
    const ours = markdownToMdast(source, { features: { frontmatter: false, gfm: false } });
    assert.equal(press.stringify(press.runSync(ours as never) as never), press.stringify(press.runSync(remark().parse(source)) as never));
  });
}
