import assert from "node:assert/strict";
import { test } from "node:test";
import { readPort } from "../../../src/integrations/serve-paper.ts";

test("a port is a whole number from 1 to 65535, and anything else is named", () => {
  assert.deepEqual(
    ["1", "8080", "65535", "", undefined].map((PORT) => readPort({ PORT })),
    [1, 8080, 65_535, 4321, 4321],
  );
  for (const PORT of ["abc", "-1", "0", "80.5", "65536", "99999", "1e3"])
    assert.throws(() => readPort({ PORT }), { name: "RangeError", message: new RegExp(`^PORT is "${PORT}"`) });
});
