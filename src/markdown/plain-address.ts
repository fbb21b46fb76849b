/** An address without space around it and with its scheme in small letters; a file name like `12:30.svg` is told from a scheme. */
export function plainAddress(written: string): string {
  if (!/^\s|\s$|^[^:/?#]*:/.test(written)) return written;
  const address = written.trim();
  const before = /^([^:/?#]*):/.exec(address)?.[1];
  if (before === undefined) return address;
  return isScheme(before) ? before.toLowerCase() + address.slice(before.length) : `./${address}`;
}

/** Whether the allow-list lets a link to a plain address stand. */
export function isAllowedAddress(address: string): boolean {
  const scheme = /^([^:/?#]*):/.exec(address)?.[1];
  return scheme === undefined || ["http", "https", "mailto", "tel"].includes(scheme);
}

function isScheme(text: string): boolean {
  return /^[a-z][a-z\d+.-]*$/i.test(text);
}
