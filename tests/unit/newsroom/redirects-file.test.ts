import assert from "node:assert/strict";
import { test } from "node:test";
import { only, path, read, says, story } from "./desk.ts";

const redirects = (text: string) => read({ "redirects.yaml": text });

test("redirects lead on or say why an address is gone", async () => {
  const { newsroom, problems } = await redirects("/old/: /world/\n/away/: https://a.example/\n/gone/: { gone: It was wrong. }\n");
  assert.deepEqual(problems, []);
  assert.deepEqual(newsroom?.redirects, [
    { from: "/old/", to: "/world/" },
    { from: "/away/", to: "https://a.example/" },
    { from: "/gone/", gone: "It was wrong." },
  ]);
  for (const empty of ["", "# nothing yet\n"]) assert.deepEqual((await redirects(empty)).problems, []);
});

test("a redirect from a living address is a problem at its line", async () => {
  says(only(await redirects("# a remark\n/2026/01/05/first/: /world/\n")), {
    severity: "error",
    path: "redirects.yaml",
    line: 2,
    column: 1,
    field: "/2026/01/05/first/",
    message: `is a living address: ${path} stands there`,
    mend: "Remove the line",
  });
  says(only(await redirects("/world: /science/\n")), { message: /section world stands there|page of the paper/ });
  says(only(await redirects("/: /science/\n")), { message: /page of the paper/ });
  says(only(await redirects("/a/: /world/\n/A: /world/\n")), { line: 2, message: /is claimed by redirects\.yaml \/a\/ too/ });
});

test("redirects that are none are told", async () => {
  says(only(await redirects("old: /world/\n")), {
    line: 1,
    column: 1,
    field: "old",
    message: "is no address of the paper",
    expected: /\/old-name\/|former address/,
  });
  says(only(await redirects("/old/: 7\n")), { line: 1, column: 8, field: "/old/", got: "7", expected: /gone: reason/ });
  says(only(await redirects("/old/:\n")), { line: 1, field: "/old/", message: "is left empty" });
  says(only(await redirects("/old/: world\n")), { field: "/old/", got: "world" });
  const { problems } = await redirects("/old/: { why: x }\n");
  assert.deepEqual(
    problems.map(({ field, message }) => `${field} ${message}`),
    ["/old/.gone is missing", "/old/.why is no field of `/old/`"],
  );
  says(only(await redirects("- /old/\n")), { message: "are not written as fields" });
  says(only(await redirects("/old/: [\n")), { rule: "yaml", line: 1 });
  says(only(await redirects("/old/: /a/\n/old/: /b/\n")), { rule: "yaml", line: 2, message: /twice: here and in line 1/ });
});

test("a redirect leads somewhere", async () => {
  says(only(await redirects("/old/: /wrold/\n")), { severity: "error", line: 1, column: 8, message: "leads nowhere", got: "/wrold/" });
  says(only(await redirects("/old/: /2026/01/05/frist/\n")), { mend: "Did you mean /2026/01/05/first/?" });
  for (const to of ["/2026/01/05/first/", "/world/", "/tags/", "/rss.xml", "https://a.example/x"])
    assert.deepEqual((await redirects(`/old/: ${to}\n`)).problems, []);
  assert.deepEqual((await read({ "redirects.yaml": "/old/: /2026/01/05/first/\n", [path]: story({ draft: "true" }) })).problems, []);
});
