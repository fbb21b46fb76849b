import type { Deployment, Move } from "./deployment.ts";
import type { Limit } from "./limits.ts";

/** A file only the host reads: its path in the built folder, and its text. */
export interface HostFile {
  path: string;
  text: string;
}

/** What a host is given for a paper. */
export interface Printed {
  files: HostFile[];
  /** The moves the host cannot make by itself, or not all of: each gets a page that leads on. */
  pages: readonly Move[];
  /** What the engineer should know about this paper on this host. */
  notes: string[];
}

/** A place a built folder can be served from. */
export interface Host {
  print(deployment: Deployment): Printed;
  /** What can only be printed of every file there is, compressed copies too. */
  finish?(deployment: Deployment, files: readonly string[]): HostFile[];
  limits: readonly Limit[];
  /** Whether compressed copies lie beside the files. */
  isCompressed: boolean;
}
