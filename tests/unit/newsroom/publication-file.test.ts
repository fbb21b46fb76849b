import assert from "node:assert/strict";
import { test } from "node:test";
import { contrast, grounds } from "../../../src/edition/contrast.ts";
import { only, paperFault, path, picture, publication, read, says, story } from "./desk.ts";

test("every required field is asked for by name", async () => {
  for (const field of ["name", "tagline", "url", "language", "timeZone", "place", "sections"])
    says(await paperFault({ [field]: undefined }), {
      severity: "error",
      path: "publication.yaml",
      line: 1,
      column: 1,
      field,
      message: "is missing",
      expected: /\w/,
      mend: /\w/,
    });
});

test("what a paper leaves out is filled in", async () => {
  const { newsroom, problems } = await read({ "publication.yaml": publication({ url: "https://test.example/paper/" }) });
  assert.deepEqual(problems, []);
  const { origin, base, direction, host, feeds, weather, checks, labels, machines, slots } = newsroom?.publication ?? ({} as never);
  assert.deepEqual(
    { origin, base, direction, host, feeds, weather, checks, labels, machines, slots },
    {
      origin: "https://test.example",
      base: "/paper",
      direction: "ltr",
      host: "portable",
      feeds: { items: 50 },
      weather: { provider: "met-norway", units: "metric" },
      checks: {},
      labels: {},
      machines: { search: "allow", training: "allow", answers: "allow" },
      slots: [],
    },
  );
});

test("fields of a paper say what they want", async () => {
  says(await paperFault({ url: "test.example" }), { line: 3, column: 6, field: "url", message: /no address of a site/, mend: /https/ });
  says(await paperFault({ url: "https://test.example/?a" }), { field: "url", mend: /without \? or #/ });
  for (const path of ["päper/", "my paper/", "a%20b/", "/x//", "x//", "a/../b", "./", "x:y/"])
    says(await paperFault({ url: `"https://test.example/${path}"` }), {
      field: "url",
      message: "has a path that not every host spells alike",
      mend: /between single slashes/,
    });
  for (const path of ["", "/", "/paper", "/paper/", "/A-1._~/b/"])
    assert.deepEqual((await read({ "publication.yaml": publication({ url: `https://test.example${path}` }) })).problems, []);
  says(await paperFault({ timeZone: "America/New York" }), {
    line: 5,
    field: "timeZone",
    message: "is no time zone",
    mend: "Did you mean America/New_York?",
  });
  says(await paperFault({ timeZone: "europe/paris" }), { mend: "Did you mean Europe/Paris?" });
  says(await paperFault({ timeZone: "EST" }), { message: "is no time zone", mend: /continent and city/ });
  says(await paperFault({ language: "English" }), { line: 4, field: "language", message: "is no language tag" });
  says(await paperFault({ place: "{ name: x, latitude: 140, longitude: 1 }" }), {
    line: 6,
    column: 29,
    field: "place.latitude",
    message: "is too large",
    got: "140",
    expected: /-90 to 90/,
  });
  says(await paperFault({ place: "{ name: x, latitude: 40.7N, longitude: 1 }" }), {
    field: "place.latitude",
    got: "40.7N",
    mend: /40\.7831/,
  });
  says(await paperFault({ place: "New York" }), { field: "place", expected: "name, latitude and longitude" });
  says(await paperFault({ sections: "[]" }), { line: 7, field: "sections", message: "has no section" });
  says(await paperFault({ sections: "[{ id: world, name: World }, { id: World News, name: x }]" }), {
    field: "sections[2].id",
    message: /small letters/,
    got: "World News",
  });
  says(await paperFault({ weather: "{ normals: [1, 2] }" }), { field: "weather.normals", message: "has not twelve numbers" });
  says(await paperFault({ weather: "{ provider: metnorway }" }), { field: "weather.provider", mend: "Did you mean `met-norway`?" });
  says(await paperFault({ checks: "{ links: warning }" }), {
    field: "checks.links",
    got: "warning",
    expected: "error or warn",
    mend: "Write error or warn",
  });
  says(await paperFault({ checks: "{ link: warn }" }), { field: "checks.link", mend: /`links`/ });
  says(await paperFault({ host: "netlfy" }), { field: "host", mend: "Did you mean `netlify`?" });
  says(await paperFault({ search: "{ scope: all }" }), { field: "search.scope", expected: "full, headlines or off" });
  says(await paperFault({ machines: "{ training: no }" }), { field: "machines.training", got: "no", expected: "allow or deny" });
  says(await paperFault({ feeds: "{ items: 0 }" }), { field: "feeds.items", expected: "a whole number above 0" });
  says(await paperFault({ navigation: "[{ label: A, url: about }]" }), {
    field: "navigation[1].url",
    message: "is no address",
    got: "about",
    mend: /slash/,
  });
  says(await paperFault({ sectons: "x" }), { field: "sectons", message: "is no field of publication.yaml", mend: /`sections`/ });
});

test("a slot is text or picture, of a size", async () => {
  const slot = (rest: string) => paperFault({ slots: `[{ id: a, place: top, url: /, ${rest} }]` });
  says(await slot("size: { width: 1, height: 1 }"), { field: "slots[1]", message: "needs either a text or a picture" });
  says(await slot("size: { width: 1, height: 1 }, text: A, picture: media/a.svg"), { message: "needs either a text or a picture" });
  says(await slot("text: A"), { field: "slots[1].size", message: "is missing" });
  says(await slot("size: { width: 1, height: 1 }, picture: media/a.svg"), { field: "slots[1].picture", message: "does not exist" });
  says(await slot("size: { width: 1, height: 1 }, text: A, until: 2026-02-30"), { field: "slots[1].until", message: /28 days/ });
});

test("an accent too pale to read names the nearest colour that passes", async () => {
  const fault = await paperFault({ colors: '{ accent: "#ff6600" }' });
  says(fault, {
    severity: "error",
    line: 8,
    column: 19,
    field: "colors.accent",
    message: /contrast is \d\.\d:1 and text needs 7:1/,
    got: '"#ff6600"',
    mend: /^The nearest colour that passes is "#[0-9a-f]{6}"$/,
  });
  const nearest = /#[0-9a-f]{6}/.exec(fault.mend)?.[0] ?? "";
  assert.ok(contrast(nearest, grounds.paper) >= 7);
  assert.deepEqual((await read({ "publication.yaml": publication({ colors: `{ accent: "${nearest}" }` }) })).problems, []);
  says(await paperFault({ colors: "{ accent: red }" }), { message: "is no colour", mend: /six hexadecimal digits/ });
});

test("labels are those of the dictionary, and a language without one says so once", async () => {
  says(await paperFault({ labels: "{ mustReed: X }" }), {
    severity: "error",
    line: 8,
    column: 11,
    field: "labels.mustReed",
    message: "is no label",
    mend: "Did you mean `mustRead`?",
  });
  says(await paperFault({ labels: "{ mustRead: '' }" }), { field: "labels.mustRead", message: "is left empty" });
  says(await paperFault({ labels: "{ constructor: x }" }), { message: "is no label" });
  says(await paperFault({ language: "nl" }), {
    severity: "warning",
    line: 4,
    field: "language",
    message: /no labels of its own/,
    mend: /labels:/,
  });
  assert.deepEqual(
    (await read({ "publication.yaml": publication({ language: "nl", labels: "{ mustRead: Beslist lezen }" }) })).problems,
    [],
  );
  assert.deepEqual((await read({ "publication.yaml": publication({ language: "en-GB" }) })).problems, []);
});

test("pictures of the paper are there, whatever its checks", async () => {
  for (const checks of [undefined, "{ pictures: warn }"])
    says(await paperFault({ checks, logo: "media/log.svg" }, { "media/logo.svg": picture }), {
      severity: "error",
      field: "logo",
      message: "does not exist",
      mend: "Did you mean `logo.svg`?",
    });
  assert.deepEqual(
    (await read({ "publication.yaml": publication({ logo: "media/logo.svg", icon: "./media/logo.svg" }), "media/logo.svg": picture }))
      .problems,
    [],
  );
});

test("a fault in publication.yaml softens and hides nothing elsewhere", async () => {
  const { problems, newsroom } = await read({
    "publication.yaml": publication({ checks: "{ links: warn }", host: "x" }),
    [path]: story({ section: "wrold" }, "[a](../02/nowhere.md)\n"),
  });
  assert.equal(newsroom, undefined);
  assert.deepEqual(
    problems.map(({ path: at, field, severity }) => [at, field, severity]),
    [
      [path, "section", "error"],
      [path, "link", "warning"],
      ["publication.yaml", "host", "error"],
    ],
  );
  says(only(await read({ "publication.yaml": "name: [\n" })), { path: "publication.yaml", rule: "yaml" });
  says(only(await read({ "publication.yaml": "" })), { path: "publication.yaml", field: "fields", message: /missing/ });
});
