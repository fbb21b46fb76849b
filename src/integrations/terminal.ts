/** What a command says while it works: a line that changes in a terminal, plain lines elsewhere. */
export interface Terminal {
  /** A line that stands. */
  say(text: string): void;
  /** How far the work has come; only a terminal shows it. */
  progress(text: string): void;
  complain(text: string): void;
}

/** The terminal of this process. */
export function createTerminal(out: NodeJS.WriteStream = process.stdout, error: NodeJS.WriteStream = process.stderr): Terminal {
  let shown = false;
  const clear = () => {
    if (shown) out.write("\r\u001b[2K");
    shown = false;
  };
  return {
    say(text) {
      clear();
      out.write(`${text}\n`);
    },
    progress(text) {
      if (!out.isTTY || process.env["CI"]) return;
      clear();
      out.write(text);
      shown = true;
    },
    complain(text) {
      clear();
      error.write(`${text}\n`);
    },
  };
}
