import assert from "node:assert/strict";
import { homedir, userInfo } from "node:os";
import { resolve } from "node:path";
import { test } from "node:test";
import { allPapers } from "./dist.ts";

const texts = /\.(html|js|css|xml|json|md|txt|svg|webmanifest)$/;
// A name such as "root" or "dev" is a word too: it tells of somebody only within a path.
const own = [resolve("."), homedir(), `/home/${userInfo().username}`, `/Users/${userInfo().username}`].filter((path) => path.length > 5);
const secrets =
  /-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}|\bnpm_[A-Za-z0-9]{36}|\bxox[abp]-[\w-]{20}|\bfile:\/\/\/[a-z]/;

for (const paper of allPapers()) {
  test(`${paper.publication.name} tells nothing of the machine it was printed on`, () => {
    for (const file of paper.files) {
      assert.doesNotMatch(file, /\.map$|(^|\/)\.(?!well-known|nojekyll)/, file);
      if (!texts.test(file)) continue;
      const text = paper.read(file);
      assert.doesNotMatch(text, /[#@] ?sourceMappingURL=/, file);
      assert.doesNotMatch(text, secrets, file);
      for (const path of own) assert.ok(!text.includes(path), `${file} names ${path}`);
    }
  });
}
