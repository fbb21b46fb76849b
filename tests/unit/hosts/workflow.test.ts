import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { hosts } from "../../../src/hosts/hosts.ts";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string>;
}

interface Workflow {
  on: { schedule: { cron: string }[]; push: { branches: string[] } };
  concurrency: { group: string; "cancel-in-progress": boolean };
  permissions: Record<string, string>;
  jobs: Record<string, { permissions: Record<string, string>; steps: Step[]; needs?: string; strategy?: { matrix: { part: number[] } } }>;
}

function readWorkflow(name: string) {
  const workflow = parse(readFileSync(`.github/workflows/${name}.yml`, "utf8")) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  return { ...workflow, steps, runs: steps.flatMap(({ run }) => run ?? []).join("\n") };
}

const workflow = readWorkflow("publish");
const inParts = readWorkflow("publish-in-parts");
const { steps } = workflow;

for (const [name, { runs, steps, ...kept }] of Object.entries({ publish: workflow, "publish-in-parts": inParts })) {
  test(`${name} runs no command the paper does not have, and puts nothing from outside into one`, () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const named = [...runs.matchAll(/npm run ([\w:]+)(.*)/g)];
    assert.ok(named.length >= 4);
    for (const [, name = "", more = ""] of named) assert.ok(name in scripts || more.includes("--if-present"), name);
    for (const [, host = ""] of runs.matchAll(/--target (\w+)/g)) assert.ok(host in hosts, host);
    assert.match(runs, /npm ci --ignore-scripts/);
    assert.doesNotMatch(runs, /\$\{\{/);
  });

  test(`${name} runs one at a time, with no more rights than each part needs and no action of a third party`, () => {
    assert.deepEqual(kept.concurrency, { group: "publish", "cancel-in-progress": false });
    assert.deepEqual(kept.permissions, {});
    assert.deepEqual(kept.jobs["build"]?.permissions, { contents: "write" });
    assert.deepEqual(kept.jobs["deploy"]?.permissions, { pages: "write", "id-token": "write" });
    for (const { uses } of steps) if (uses) assert.match(uses, /^actions\/[\w-]+@(?:v\d+|[0-9a-f]{40})$/);
  });
}

test("each part is printed by one machine, and all are joined by the next", () => {
  const { part, build } = inParts.jobs;
  const parts = part?.strategy?.matrix.part ?? [];
  assert.deepEqual(
    parts,
    Array.from({ length: parts.length }, (_, index) => index + 1),
  );
  assert.match(inParts.runs, new RegExp(`--shard \\$PART/${parts.length}\n`));
  assert.deepEqual(part?.permissions, { contents: "read" });
  assert.equal(build?.needs, "part");
  assert.match(inParts.runs, /npm run merge -- --target github/);
});

test("the weather comes before the build, and the build before it is handed over", () => {
  const at = (words: string) => steps.findIndex(({ run = "", uses = "" }) => `${run} ${uses}`.includes(words));
  const order = [
    "actions/checkout",
    "actions/cache",
    "npm ci",
    "npm run weather",
    "npm run build",
    "npm run record",
    "git commit",
    "upload-pages-artifact",
    "deploy-pages",
  ].map(at);
  assert.ok(!order.includes(-1));
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
  assert.equal(workflow.jobs["deploy"]?.needs, "build");
});

test("it runs every hour", () => {
  assert.match(workflow.on.schedule[0]?.cron ?? "", /^\d+ \* \* \* \*$/);
});

test("its cache is named by everything the code's own digest is made of", () => {
  const files = /const files = \[(.*)\]/.exec(readFileSync("src/newsroom/fingerprint.ts", "utf8"))?.[1]?.match(/[\w.-]+\.\w+/g) ?? [];
  const { key = "", path, "restore-keys": restore = "" } = steps.find(({ uses }) => uses?.startsWith("actions/cache@"))?.with ?? {};
  assert.deepEqual(path?.trim().split("\n"), [".dateline", ".dist.builds", "dist"]);
  assert.ok(files.length >= 3);
  for (const file of ["src/**", ...files]) assert.ok(key.includes(`'${file}'`) && restore.includes(`'${file}'`), file);
});
