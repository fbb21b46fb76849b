import type { Article, Picture } from "../edition/article.ts";
import type { WrittenArticle } from "./article-schema.ts";
import { fieldProblem } from "./check-fields.ts";
import type { Yaml } from "./front-matter.ts";
import { probePicture } from "./picture-file.ts";
import type { Problem } from "./problem.ts";
import { probeSound } from "./sound-file.ts";

/** The picture and the sound a story names in its fields, as far as they are to be had. */
export interface Media {
  image: Picture | undefined;
  audio: Article["audio"];
  problems: Problem[];
}

/** Looks at the picture and the sound of a story. */
export function mediaOf(written: Partial<WrittenArticle>, yaml: Yaml, newsroom: string): Media {
  const problems: Problem[] = [];
  const complain = (...[path, complaint]: [PropertyKey[], Parameters<typeof fieldProblem>[2]]) =>
    problems.push(fieldProblem(yaml, path, complaint));
  return { image: imageOf(written, yaml, newsroom, complain), audio: audioOf(written, yaml, newsroom, complain), problems };
}

type Complain = (path: PropertyKey[], complaint: Parameters<typeof fieldProblem>[2]) => void;

function imageOf({ image }: Partial<WrittenArticle>, yaml: Yaml, newsroom: string, complain: Complain): Picture | undefined {
  if (!image) return undefined;
  if (!image.alt?.trim()) {
    complain(["image", "alt"], {
      rule: "alt",
      message: "is missing, so readers who cannot see the picture are left out",
      expected: "what the picture shows",
      mend: "Say in a sentence what the picture shows",
    });
  }
  const probed = probePicture(newsroom, yaml.source.file, image.src);
  if ("message" in probed) {
    complain(["image", "src"], { rule: "pictures", ...probed });
    return undefined;
  }
  const { caption, credit } = image;
  return { ...probed, alt: image.alt ?? "", ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) };
}

function audioOf({ audio }: Partial<WrittenArticle>, yaml: Yaml, newsroom: string, complain: Complain): Article["audio"] {
  if (!audio) return undefined;
  const probed = probeSound(newsroom, yaml.source.file, audio.src);
  if (!("message" in probed)) return { ...probed, ...(audio.duration === undefined ? {} : { duration: audio.duration }) };
  complain(["audio", "src"], { expected: "a sound file", ...probed });
  return undefined;
}
