import type { BodyView } from "./body-view.ts";
import { MarkdownError } from "./markdown-error.ts";
import { createPress, type PrintedBody } from "./press.ts";

export type { PrintedBody } from "./press.ts";

const press = createPress();

/** Prints a body as HTML that shows the view and nothing else; throws a MarkdownError, to which the caller adds the file. */
export function printBody(source: string, view: BodyView): PrintedBody {
  try {
    return press.print(source, view);
  } catch (cause) {
    throw cause instanceof MarkdownError ? cause : new MarkdownError(`The body could not be printed: ${String(cause)}`, { cause });
  }
}
