import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { carriedPolicy, policyOf, printPolicy } from "../../src/formats/content-policy.ts";
import { all, allPapers, attribute, named, one } from "./dist.ts";

for (const paper of allPapers())
  describe(`the policy of ${paper.publication.name}`, () => {
    test("stands first in the head of every page and is that page's own", () => {
      for (const { address, html } of paper.pages) {
        assert.match(html, /<head><meta http-equiv="content-security-policy"/, address);
        assert.equal(printPolicy(carriedPolicy(html) ?? new Map()), printPolicy(policyOf(html)), address);
        assert.doesNotMatch(printPolicy(policyOf(html)), /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|unsafe-hashes|data:|\*/, address);
      }
    });

    test("lets only the search run WebAssembly, and only pages with an embed frame its host", () => {
      for (const { address, html, tree } of paper.pages) {
        const policy = policyOf(html);
        assert.equal(policy.get("script-src")?.has("'wasm-unsafe-eval'"), address === "/search/", address);
        const embeds = html.includes("data-embed") ? all(tree, (element) => attribute(element, "dataEmbed") !== "") : [];
        const hosts = embeds.map((element) => new URL(attribute(element, "dataEmbed")).origin);
        assert.deepEqual([...(policy.get("frame-src") ?? [])].sort(), [...new Set(hosts)].sort(), address);
      }
    });

    test("no page has a style in an attribute, which no policy lets through", () => {
      for (const { address, tree } of paper.pages)
        assert.deepEqual(
          all(tree, (element) => attribute(element, "style") !== ""),
          [],
          address,
        );
    });

    test("every script and style that is not the paper's file stands in the head", () => {
      for (const { address, tree } of paper.pages)
        assert.deepEqual(
          named(one(tree, "body"), "style", "script").filter((element) => !attribute(element, "src")),
          [],
          address,
        );
    });
  });
