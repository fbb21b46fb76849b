import type { Publication } from "./publication.ts";

type Machines = Publication["machines"];

// Crawlers by what their owners say they gather for; one that does both counts as training. Names are as the owners spell them.
const agents = {
  training:
    "AI2Bot Ai2Bot-Dolma Amazonbot anthropic-ai Applebot-Extended Bytespider CCBot ClaudeBot Claude-Web cohere-ai cohere-training-data-crawler DeepSeekBot Diffbot FacebookBot Google-CloudVertexBot Google-Extended GPTBot ICC-Crawler ImagesiftBot img2dataset LAIONDownloader Meta-ExternalAgent omgili omgilibot PanguBot Timpibot Webzio-Extended",
  answers:
    "Amzn-SearchBot Amzn-User AzureAI-SearchBot ChatGPT-User Claude-SearchBot Claude-User DuckAssistBot Gemini-Deep-Research Google-NotebookLM iAskBot kagi-fetcher Manus-User Meta-ExternalFetcher meta-webindexer MistralAI-User OAI-SearchBot Perplexity-User PerplexityBot PhindBot TavilyBot YouBot",
};

/** What the paper asks of machines, in words; empty where it asks for nothing. */
export function conditionsOf({ training, answers }: Machines): string {
  if (training === "allow") return answers === "allow" ? "" : "Free to read. Not to be used for answers made by machines.";
  if (answers === "allow") return "Free to read. Not to be used for training models.";
  return "Free to read. Not to be used for training models or for answers made by machines.";
}

/** The crawlers that may read nothing. */
export function deniedAgents({ training, answers }: Machines): string[] {
  return [...(training === "deny" ? agents.training.split(" ") : []), ...(answers === "deny" ? agents.answers.split(" ") : [])];
}

/** What a page's `<meta name="robots">` says: search engines that make answers keep to `noarchive`. */
export function robotsOf({ search, answers }: Machines, isHidden: boolean): string {
  const wish = isHidden || search === "deny" ? "noindex" : "max-image-preview:large";
  return answers === "deny" ? `${wish}, noarchive` : wish;
}

/** Whether the paper reserves its right to text and data mining, as TDMRep has it. */
export const reservesMining = ({ training }: Machines): boolean => training === "deny";

/** Whether there is anything for machines to read in their own way: `/llms.txt` and each story as Markdown. */
export const isForMachines = ({ training, answers }: Machines): boolean => training === "allow" || answers === "allow";
