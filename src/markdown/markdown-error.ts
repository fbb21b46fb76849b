/** A body that could not be printed: the failure of a plugin, or a limit that was passed. */
export class MarkdownError extends Error {
  override name = "MarkdownError";
  /** Path or URL of the file, where the caller knows it. */
  readonly file: string | undefined;

  constructor(message: string, options: { cause?: unknown; file?: string | undefined } = {}) {
    super(options.file ? `${options.file}: ${message}` : message, { cause: options.cause });
    this.file = options.file;
  }
}
