/** An address without space around it and with its scheme in small letters; a file name like `12:30.svg` is told from a scheme. */
export function plainAddress(written: string): string {
  if (!/^\s|\s$|^[^:/?#]*:/.test(written)) return written;
  const address = written.trim();
  const before = /^([^:/?#]*):/.exec(address)?.[1];
  if (before === undefined) return address;
  if (isScheme(before)) return before.toLowerCase() + address.slice(before.length);
  return isScheme(asBrowsersRead(before)) ? address : `./${address}`;
}

/** Whether the allow-list lets a link to a plain address stand. */
export function isAllowedAddress(address: string): boolean {
  const scheme = /^([^:/?#]*):/.exec(address)?.[1];
  return scheme === undefined || ["http", "https", "mailto", "tel"].includes(scheme);
}

/** An address with the characters that none may hold percent-encoded. */
export function encodedAddress(address: string): string {
  return address.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (character) =>
    character.isWellFormed() ? encodeURIComponent(character) : encodeURIComponent("\uFFFD"),
  );
}

/** Browsers pass over tabs and line ends, and over any control character at the beginning: `java\tscript:` is a scheme to them. */
function asBrowsersRead(text: string): string {
  return text.replace(/[\t\n\r]/g, "").replace(/^[\0-\x20]+/, "");
}

function isScheme(text: string): boolean {
  return /^[a-z][a-z\d+.-]*$/i.test(text);
}
