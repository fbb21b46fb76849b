import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkWeatherLog, type WeatherLog } from "../live/weather-log.ts";
import { fieldProblem } from "./check-fields.ts";
import { parseYaml } from "./front-matter.ts";
import type { Problem } from "./problem.ts";
import { readSource } from "./source-file.ts";

/** weather.json as it was read: its sound days, and what is wrong with the others. */
export interface WeatherFile {
  log: WeatherLog;
  problems: Problem[];
}

/** Reads the weather log if there is one. JSON is YAML, so places in it are found the same way. */
export function readWeatherLog(folder: string, show: (id: string) => string): WeatherFile {
  const id = "weather.json";
  if (!existsSync(join(folder, id))) return { log: {}, problems: [] };
  const { source, isWhole, problems } = readSource(join(folder, id), show(id));
  if (!isWhole) return { log: {}, problems };
  const sound = soundLog(source.text);
  if (sound && problems.length === 0) return { log: sound, problems };
  const yaml = parseYaml(source);
  if (yaml.problems.length > 0) return { log: {}, problems: [...problems, ...yaml.problems] };
  const checked = checkWeatherLog(yaml.value ?? {});
  return {
    log: checked.log,
    problems: [...problems, ...checked.problems.map(({ path, ...complaint }) => fieldProblem(yaml, path, complaint))],
  };
}

/** A log in which nothing is wrong, many times as fast as with places for its faults; of a day that stands twice JSON would keep the second. */
function soundLog(text: string): WeatherLog | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const { log, problems } = checkWeatherLog(value);
    const days = text.match(/"\d{4}-\d{2}-\d{2}"\s*:/g)?.length ?? 0;
    return problems.length === 0 && days === Object.keys(log).length ? log : undefined;
  } catch {
    return undefined;
  }
}
