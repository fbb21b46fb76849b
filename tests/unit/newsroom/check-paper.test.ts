import assert from "node:assert/strict";
import { test } from "node:test";
import { only, paperFault, path, publication, read, says, story } from "./desk.ts";

test("links of the paper lead somewhere", async () => {
  says(await paperFault({ navigation: "[{ label: About, url: /abuot/ }]" }), {
    severity: "error",
    path: "publication.yaml",
    line: 8,
    column: 35,
    field: "navigation[1].url",
    message: "leads nowhere",
    got: "/abuot/",
  });
  says(await paperFault({ policies: "{ ethics: /ethics/ }" }), { field: "policies.ethics", message: "leads nowhere" });
  says(await paperFault({ social: "[{ label: RSS, url: /rss }]" }), { field: "social[1].url" });
  says(await paperFault({ slots: "[{ id: a, place: top, url: /2026/01/05/frist/, text: A, size: { width: 1, height: 1 } }]" }), {
    field: "slots[1].url",
    mend: "Did you mean /2026/01/05/first/?",
  });
  const fields = {
    navigation: "[{ label: A, url: /about/ }, { label: B, url: /world/ }]",
    social: "[{ label: RSS, url: /rss.xml }]",
    policies: "{ ethics: /about/#e }",
  };
  const about = { "pages/about.md": story({ date: undefined, section: undefined }, "## E\n") };
  assert.deepEqual((await read({ "publication.yaml": publication(fields), ...about })).problems, []);
});

test("two stories of one feed id are told", async () => {
  says(only(await read({ [path]: story({ id: "one" }), "articles/a.md": story({ id: "one" }) })), {
    severity: "error",
    path: "articles/a.md",
    line: 6,
    column: 5,
    field: "id",
    message: `is the id of ${path} too`,
    got: "one",
  });
});

test("the links of an author lead somewhere", async () => {
  const author =
    "name: Jane\nlinks:\n  - { label: Site, url: https://a.example/ }\n  - { label: All, url: /wrold/ }\n  - { label: Own, url: /world/ }\n";
  says(only(await read({ "authors/jane.yaml": author })), {
    severity: "error",
    path: "authors/jane.yaml",
    line: 4,
    column: 24,
    rule: "address",
    field: "links[2].url",
    message: "leads nowhere",
    got: "/wrold/",
  });
});

test("a draft gives way to the id of a story in print", async () => {
  for (const [draft, sound] of [
    ["articles/a.md", "articles/b.md"],
    ["articles/b.md", "articles/a.md"],
  ] as const) {
    const proof = await read({ [path]: null, [draft]: story({ id: "one", draft: "true" }), [sound]: story({ id: "one" }) });
    says(only(proof), { severity: "warning", path: draft, field: "id", message: `is the id of ${sound} too` });
  }
});
