/** What a record holds under a key that an editor wrote, which may be `constructor`. */
export function own<Value>(record: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
