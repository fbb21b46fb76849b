// The first second of the year 9999.
const lastEpoch = 253_370_764_800;

/** The build's clock in milliseconds: `SOURCE_DATE_EPOCH` (seconds) if it is set, else now; throws a RangeError if it is set to anything else. */
export function readClock(env: Record<string, string | undefined> = process.env): number {
  const epoch = env["SOURCE_DATE_EPOCH"];
  if (!epoch) return Date.now();
  if (/^\d+$/.test(epoch) && Number(epoch) <= lastEpoch) return Number(epoch) * 1000;
  throw new RangeError(
    `SOURCE_DATE_EPOCH is "${epoch}", and only a whole number of seconds since 1970, before the year 9999, can be a clock.`,
  );
}
