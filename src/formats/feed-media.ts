import { extname } from "node:path";
import type { FeedItem } from "../views/feed-item.ts";
import { drawCard } from "./card.ts";

/** A file that comes with a story, its length in bytes and its duration in seconds. */
export interface Enclosure {
  url: string;
  type: string;
  length: number;
  seconds: number | null;
}

const soundTypes: Record<string, string> = {
  ".mp3": "audio/mpeg",
  ".m4a": "audio/mp4",
  ".aac": "audio/aac",
  ".ogg": "audio/ogg",
  ".opus": "audio/ogg",
  ".wav": "audio/wav",
  ".flac": "audio/flac",
};

/** What comes with a story: its sound, else its picture; null if it has neither. */
export async function enclosureOf({ audio, card }: FeedItem): Promise<Enclosure | null> {
  if (audio) {
    const type = soundTypes[extname(audio.url).toLowerCase()] ?? "application/octet-stream";
    return { url: audio.url, type, length: audio.bytes, seconds: audio.seconds };
  }
  if (!card) return null;
  return { url: card.url, type: "image/jpeg", length: (await drawCard(card)).length, seconds: null };
}
