import { readFile } from "node:fs/promises";
import { momentAt, parseMoment } from "../edition/moment.ts";
import { isCondition } from "./condition.ts";
import { attribution, believable, type Observation } from "./observation.ts";
import { replaceFile } from "./replacement.ts";

/** The first reading of each day (`YYYY-MM-DD` in the publication's zone), as weather.json keeps it. */
export type WeatherLog = Record<string, Observation>;

/** One thing wrong in weather.json, with the keys that lead to it. */
export interface LogProblem {
  path: (string | number)[];
  message: string;
  got?: string;
  expected?: string;
  mend: string;
}

const sample = '{ "temperature": 6.4, "condition": "partlycloudy_day", "observedAt": "2024-04-25T08:00:00-04:00", "source": "met-norway" }';
const sources = Object.keys(attribution).join(", ");

/** The readings of a parsed weather.json that are sound, and what is wrong with the others. */
export function checkWeatherLog(value: unknown): { log: WeatherLog; problems: LogProblem[] } {
  if (!isRecord(value)) {
    const problem = { path: [], message: "is not a list of days", got: show(value), expected: "an object with one reading a day" };
    return { log: {}, problems: [{ ...problem, mend: "Write {} for an empty log; npm run weather fills it" }] };
  }
  const days = Object.entries(value).map(([day, reading]) => ({ day, reading, problems: checkDay(day, reading) }));
  const sound = days.filter(({ problems }) => problems.length === 0);
  return {
    log: Object.fromEntries(sound.map(({ day, reading }) => [day, reading as Observation])),
    problems: days.flatMap(({ problems }) => problems),
  };
}

/** Writes a reading into weather.json as that of its day unless the day has one, and says which day in the zone it is; throws if the file is there and is not a JSON object. */
export async function logObservation(file: string, observation: Observation, timeZone: string): Promise<{ day: string; logged: boolean }> {
  const { day } = momentAt(Date.parse(observation.observedAt), timeZone);
  const days = await readDays(file);
  if (Object.hasOwn(days, day)) return { day, logged: false };
  const lines = Object.entries({ ...days, [day]: observation })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, reading]) => `  ${JSON.stringify(key)}: ${onOneLine(reading)}`);
  await replaceFile(file, `{\n${lines.join(",\n")}\n}\n`);
  return { day, logged: true };
}

async function readDays(file: string): Promise<Record<string, unknown>> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "{}";
    throw error;
  });
  const days: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
  if (!isRecord(days)) throw new TypeError("it is not an object of days");
  return days;
}

function checkDay(day: string, reading: unknown): LogProblem[] {
  const at = parseMoment(day);
  if (typeof at === "string" || at.time !== undefined || at.day !== day) {
    const message = typeof at === "string" ? at : "is not a day alone";
    return [
      { path: [day], message, got: day, expected: "a day such as 2024-04-25", mend: "Write the year, month and day, or delete the line" },
    ];
  }
  if (!isRecord(reading)) {
    return [
      {
        path: [day],
        message: "is not a reading",
        got: show(reading),
        expected: sample,
        mend: "Write the reading whole, or delete the line",
      },
    ];
  }
  const problems = Object.entries(fields).flatMap(([name, help]): LogProblem[] => {
    const got = reading[name];
    if (got === undefined) return [{ path: [day], message: `lacks its ${name}`, expected: help.expected, mend: help.mend }];
    return help.isSound(got, day)
      ? []
      : [{ path: [day, name], message: help.message, got: show(got), expected: help.expected, mend: help.mend }];
  });
  const unknown = Object.keys(reading).filter((name) => !Object.hasOwn(fields, name));
  const expected = Object.keys(fields).join(", ");
  return [
    ...problems,
    ...unknown.map((name) => ({ path: [day, name], message: "is not part of a reading", got: name, expected, mend: "Delete it" })),
  ];
}

const fields: Record<
  keyof Observation,
  { message: string; expected: string; mend: string; isSound: (value: unknown, day: string) => boolean }
> = {
  temperature: {
    message: "is no temperature of air",
    expected: `a number of °C from ${believable.coldest} to ${believable.warmest}`,
    mend: "Write the number without quotes, in degrees Celsius",
    isSound: (value) => typeof value === "number" && value >= believable.coldest && value <= believable.warmest,
  },
  condition: {
    message: "is not a condition MET Norway has a name for",
    expected: "a weather symbol code such as partlycloudy_day, cloudy or lightrain",
    mend: "Take the name from https://api.met.no/weatherapi/weathericon/2.0/documentation",
    isSound: (value) => typeof value === "string" && isCondition(value),
  },
  observedAt: {
    message: "is not a time of this day",
    expected: "a time of this day with its offset, such as 2024-04-25T08:00:00-04:00",
    mend: "Write the hour of the reading with the offset of the publication's zone",
    isSound: (value, day) => typeof value === "string" && isTimeOf(value, day),
  },
  source: {
    message: "is not a provider",
    expected: `one of ${sources}`,
    mend: "Name who was asked",
    isSound: (value) => typeof value === "string" && Object.hasOwn(attribution, value),
  },
};

// The zone is not known here, so a time is of a day if it is so somewhere on Earth: from UTC+14 to UTC−12.
function isTimeOf(text: string, day: string): boolean {
  const at = parseMoment(text);
  if (typeof at === "string" || !at.time || !at.offset || !text.includes("T")) return false;
  const hours = (Date.parse(text) - Date.parse(day)) / 3_600_000;
  return hours >= -14 && hours < 36;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

const onOneLine = (value: unknown) => (isRecord(value) ? JSON.stringify(value, null, 1).replace(/\n\s*/g, " ") : JSON.stringify(value));

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
