import { spawnSync } from "node:child_process";

// What an engineer runs before each commit: format, types, content, unit tests; the slow tests are in `npm test`.
const steps: [string, string[]][] = [
  ["biome", ["check", "."]],
  ["astro", ["check", "--silent"]],
  [process.execPath, ["src/cli/check-content.ts"]],
  [process.execPath, ["src/cli/test.ts", "unit"]],
];
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
process.exitCode = steps.some(([command, args]) => spawnSync(command, args, { stdio: "inherit" }).status !== 0) ? 1 : 0;
