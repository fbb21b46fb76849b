const most = 50;

/** The places in stories that a device keeps, by path, with one more; a place below 0 takes the story out. */
export function withPlace(kept: unknown, path: string, place: number): Record<string, unknown> {
  const { [path]: _, ...others } = Object(kept);
  if (place >= 0) others[path] = place;
  return Object.fromEntries(Object.entries(others).slice(-most));
}
