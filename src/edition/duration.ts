/** Seconds from what an editor wrote: 754, `12:34` or `1:02:03`; null where it says none. */
export function secondsOf(duration: number | string | undefined): number | null {
  if (typeof duration === "number") return duration;
  if (duration === undefined || !/^\d+(:\d{1,2}){0,2}$/.test(duration)) return null;
  return duration.split(":").reduce((total, part) => total * 60 + Number(part), 0);
}
