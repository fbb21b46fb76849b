import type { Publication } from "./publication.ts";

type Machines = Publication["machines"];

/** What the paper asks of machines that read it, in words; empty where it asks for nothing. */
export function conditionsOf({ training, answers }: Machines): string {
  if (training === "allow") return answers === "allow" ? "" : "Free to read. Not to be used for answers made by machines.";
  if (answers === "allow") return "Free to read. Not to be used for training models.";
  return "Free to read. Not to be used for training models or for answers made by machines.";
}
