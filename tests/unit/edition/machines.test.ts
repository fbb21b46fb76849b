import assert from "node:assert/strict";
import { test } from "node:test";
import { conditionsOf, deniedAgents, isForMachines, reservesMining, robotsOf } from "../../../src/edition/machines.ts";

const machines = (search: "allow" | "deny", training: "allow" | "deny", answers: "allow" | "deny") => ({ search, training, answers });
const open = machines("allow", "allow", "allow");

test("a paper that allows all asks for nothing and turns nobody away", () => {
  assert.deepEqual(deniedAgents(open), []);
  assert.equal(conditionsOf(open), "");
  assert.equal(reservesMining(open), false);
  assert.equal(isForMachines(open), true);
  assert.equal(robotsOf(open, false), "max-image-preview:large");
});

test("training and answers are turned away each by its own crawlers", () => {
  const training = deniedAgents(machines("allow", "deny", "allow"));
  const answers = deniedAgents(machines("allow", "allow", "deny"));
  for (const name of ["GPTBot", "Google-Extended", "Applebot-Extended", "CCBot", "ClaudeBot", "Meta-ExternalAgent", "Bytespider"]) {
    assert.ok(training.includes(name) && !answers.includes(name), name);
  }
  for (const name of ["OAI-SearchBot", "ChatGPT-User", "PerplexityBot", "Claude-SearchBot", "DuckAssistBot"]) {
    assert.ok(answers.includes(name) && !training.includes(name), name);
  }
  const all = deniedAgents(machines("deny", "deny", "deny"));
  assert.deepEqual(all, [...training, ...answers]);
  assert.equal(new Set(all).size, all.length);
  // Those that make search results are never among them.
  for (const name of ["Googlebot", "Bingbot", "Applebot", "*"]) assert.ok(!all.includes(name), name);
});

test("a page is not to be found where search is denied or the page is hidden, and not kept where answers are denied", () => {
  assert.equal(robotsOf(open, true), "noindex");
  assert.equal(robotsOf(machines("deny", "allow", "allow"), false), "noindex");
  assert.equal(robotsOf(machines("allow", "allow", "deny"), false), "max-image-preview:large, noarchive");
  assert.equal(robotsOf(machines("deny", "allow", "deny"), false), "noindex, noarchive");
});

test("only a paper that denies training and answers has nothing for machines", () => {
  assert.equal(isForMachines(machines("deny", "deny", "allow")), true);
  assert.equal(isForMachines(machines("allow", "deny", "deny")), false);
  assert.equal(reservesMining(machines("allow", "deny", "allow")), true);
});
