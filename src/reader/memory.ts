/** The cache of the stories a reader has saved; nobody but the reader empties it. */
export const shelf = `dateline-saved${import.meta.env.BASE_URL}`;

/** What this device remembers under a key; undefined if that is nothing, is broken, or may not be read. */
export function recall(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "");
  } catch {
    return undefined;
  }
}

/** Remembers a value on this device; false if it may not or has no room. */
export function remember(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a key; false if this device remembers nothing. */
export function forget(key: string): boolean {
  try {
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
