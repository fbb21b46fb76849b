/** The scales a paper may print in: degrees Celsius or Fahrenheit. */
export type Units = "metric" | "imperial";

/** The number of degrees alone, from °C, in the scale of the paper: `6.4`, with Latin digits and U+2212 as its minus; throws a RangeError for a malformed language. */
export function formatDegrees(celsius: number, units: Units, language: string): string {
  const degrees = units === "imperial" ? celsius * 1.8 + 32 : celsius;
  // Rounded first, so that −0.04 is not printed as minus nought.
  const rounded = Math.round(degrees * 10) / 10 || 0;
  return formatOf(language).format(rounded).replace("-", "\u2212");
}

/** A temperature given in °C as the paper prints it: `6.4 °C` or `43.5 °F`, held together by U+00A0; throws a RangeError for a malformed language. */
export function formatTemperature(celsius: number, units: Units, language: string): string {
  return `${formatDegrees(celsius, units, language)}\u00a0°${units === "imperial" ? "F" : "C"}`;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: string): Intl.NumberFormat {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1, numberingSystem: "latn" });
    formats.set(language, format);
  }
  return format;
}
