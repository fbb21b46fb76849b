/** That an answer did not come in time. */
export class OutOfPatience extends Error {
  override name = "OutOfPatience";
}

/** Does something that can be called off, and calls it off after a number of milliseconds with an OutOfPatience, even where the call is not heard. */
export async function withPatience<T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    // AbortSignal.timeout() does not keep the process alive, so a reply that never comes would end it without a word.
    timer = setTimeout(() => {
      const reason = new OutOfPatience(`no answer within ${milliseconds} ms`);
      reject(reason);
      controller.abort(reason);
    }, milliseconds);
  });
  try {
    return await Promise.race([work(controller.signal), end]);
  } finally {
    clearTimeout(timer);
  }
}
