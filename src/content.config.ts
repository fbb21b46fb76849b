import { defineCollection } from "astro:content";
import { newsroomLoader } from "./newsroom/loader.ts";

/** Everything a newsroom holds comes in by one door; see newsroom/. */
export const collections = { newsroom: defineCollection({ loader: newsroomLoader() }) };
