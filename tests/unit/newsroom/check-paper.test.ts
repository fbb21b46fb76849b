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
