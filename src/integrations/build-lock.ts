import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Holds a lock file until it is let go or the process ends, however it ends; undefined if another process holds it. */
export function holdLock(file: string): { letGo(): void } | undefined {
  mkdirSync(dirname(file), { recursive: true });
  // SQLite's lock is the operating system's: it dies with its process, and a file left behind locks nobody out.
  const database = new DatabaseSync(file);
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === busy) return undefined;
    throw error;
  }
  return { letGo: () => database.close() };
}

// SQLITE_BUSY, https://sqlite.org/rescode.html
const busy = 5;
