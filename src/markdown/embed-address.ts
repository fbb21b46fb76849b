/** Where an embed is loaded from, and the page a reader opens instead. */
export interface EmbedAddress {
  frame: string;
  page: string;
  host: string;
}

const id = /^[\w-]+$/;

/** The addresses behind the address of a video or its frame; other sites are framed as they are. */
export function embedAddress(url: URL): EmbedAddress {
  const host = url.hostname.replace(/^(?:www|m|player)\./, "");
  const [first = "", second = ""] = url.pathname.split("/").filter(Boolean);
  const video = youtubeVideo(url, host, first, second);
  if (video) {
    const start = /^\d+/.exec(url.searchParams.get("start") ?? url.searchParams.get("t") ?? "")?.[0];
    return {
      frame: `https://www.youtube-nocookie.com/embed/${video}${start ? `?start=${start}` : ""}`,
      page: `https://www.youtube.com/watch?v=${video}${start ? `&t=${start}` : ""}`,
      host: "youtube.com",
    };
  }
  if (host === "vimeo.com") {
    const number = first === "video" ? second : first;
    if (/^\d+$/.test(number)) return { frame: `https://player.vimeo.com/video/${number}`, page: `https://vimeo.com/${number}`, host };
  }
  if (host === "archive.org" && /^(?:embed|details)$/.test(first) && second) {
    return { frame: `https://archive.org/embed/${second}`, page: `https://archive.org/details/${second}`, host };
  }
  return { frame: url.href, page: url.href, host };
}

function youtubeVideo(url: URL, host: string, first: string, second: string): string | undefined {
  let video = "";
  if (host === "youtu.be") video = first;
  else if (host === "youtube.com" || host === "youtube-nocookie.com") {
    video = first === "watch" ? (url.searchParams.get("v") ?? "") : /^(?:embed|shorts|live|v)$/.test(first) ? second : "";
  }
  return video !== "videoseries" && id.test(video) ? video : undefined;
}

/** Whether a frame of this address shows a video or recording and may be an embed. */
export function isVideoFrame(url: URL): boolean {
  const host = url.hostname;
  return (
    /^(?:www\.)?(?:youtube|youtube-nocookie|vimeo)\.com$|^youtu\.be$|^(?:www\.)?archive\.org$/.test(host) || host.startsWith("player.")
  );
}
