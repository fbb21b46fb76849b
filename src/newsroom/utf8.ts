/** The text of bytes that are not all UTF-8, up to the first that is none. */
export function soundStart(bytes: Uint8Array): string {
  let sound = 0;
  let most = bytes.length;
  while (sound < most) {
    const middle = Math.ceil((sound + most) / 2);
    if (decodeStart(bytes, middle) === undefined) most = middle - 1;
    else sound = middle;
  }
  return decodeStart(bytes, sound) ?? "";
}

function decodeStart(bytes: Uint8Array, length: number): string | undefined {
  try {
    // As a stream, it fails for a character that is wrong and not for one that is cut off.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return undefined;
  }
}
