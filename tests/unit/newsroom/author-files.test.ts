import assert from "node:assert/strict";
import { test } from "node:test";
import { only, picture, publication, read, says } from "./desk.ts";

const author = (text: string, more = {}) => read({ "authors/jane.yaml": text, ...more });

test("authors come through", async () => {
  const { newsroom, problems } = await author(
    "name: Jane\nrole: Editor\nbio: Writes.\npicture: ./jane.svg\nlinks: [{ label: Site, url: https://a.example/ }]\n",
    {
      "authors/jane.svg": picture,
      "authors/18f.yml": "name: 18F\nkind: desk\n",
    },
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(newsroom?.authors, [
    { id: "18f", name: "18F", kind: "desk", links: [] },
    {
      id: "jane",
      name: "Jane",
      kind: "person",
      role: "Editor",
      bio: "Writes.",
      picture: { src: "./jane.svg", width: 4, height: 2, imprint: "XzrI0jTk.svg", alt: "" },
      links: [{ label: "Site", url: "https://a.example/" }],
    },
  ]);
});

test("faults of an author are told", async () => {
  says(only(await author("role: x\n")), {
    severity: "error",
    path: "authors/jane.yaml",
    field: "name",
    message: "is missing",
    expected: /byline/,
  });
  says(only(await author("name: J\nkind: human\n")), { line: 2, column: 7, field: "kind", expected: "person or desk" });
  says(only(await author("name: J\nemail: x\n")), { line: 2, field: "email", message: "is no field of an author" });
  says(only(await author("")), { field: "fields", message: /missing/ });
  says(only(await author("name: J: K\n")), { rule: "yaml", line: 1, message: /second colon/ });
  says(only(await author("name: J\n", { "authors/jane.yml": "name: K\n" })), {
    field: "file name",
    message: "is the second file of that name",
  });
  for (const [name, proposal] of [
    ["Jane Doe", "jane-doe"],
    ["José", "jose"],
    ["page", "science-desk"],
    ["李", "science-desk"],
  ] as const)
    says(only(await read({ [`authors/${name}.yaml`]: "name: J\n" })), {
      field: "file name",
      got: `${name}.yaml`,
      message: "cannot be the name of an author",
      mend: new RegExp(`${proposal}\\.yaml`),
    });
});

test("a picture of an author that is not there is softened as others are", async () => {
  const text = "name: J\npicture: ./jane.jpg\n";
  says(only(await author(text)), { severity: "error", line: 2, column: 10, rule: "pictures", field: "picture", message: "does not exist" });
  says(only(await author(text, { "publication.yaml": publication({ checks: "{ pictures: warn }" }) })), { severity: "warning" });
});
