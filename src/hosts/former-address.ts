import { decodePercent } from "../edition/address.ts";

/** Whether an address is that of a file and not of a page in a folder. */
export const isFileAddress = (address: string): boolean => /[^/]\.[a-z][a-z0-9]{1,10}$/i.test(address);

/** A former address in plain letters: percent signs read, NFC, with its final slash unless it is that of a file. */
export function toFormer(written: string): string {
  const plain = decodePercent(written)
    .normalize("NFC")
    .replace(/\/index\.html$/, "/");
  return isFileAddress(plain) ? plain : plain.replace(/\/?$/, "/");
}

/** Every form in which a host may be asked for a former address: with and without its final slash. */
export const askedFor = (from: string): string[] => (from.endsWith("/") && from !== "/" ? [from, from.slice(0, -1)] : [from]);

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/** A URL without any character that means something in a host's file. */
export const toSafeUrl = (url: string): string => url.replace(/[\u0000-\u0020"'$;<>\\^`{|}\u007f]/g, percent);

/** The path of a former address as a browser asks for it. */
export const toAskedPath = (base: string, from: string): string => base + toSafeUrl(encodeURI(from).replace(/[?#*:]/g, percent));

/** Whether an address has no character that stands for something else in the files of some hosts: `*`, `:name`, `(…)`. */
export const isPlainWord = (from: string): boolean => /^[\p{L}\p{M}\p{N}/._~,=@&-]+$/u.test(from);
