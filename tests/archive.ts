import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Stories a year of the archive, one a day and none twice by the same name: together more than one index of the search is made of. */
export const perYear = 334;
/** Its years, the newest first. */
export const years = [2025, 2024, 2023];

const publication = `name: The Archive
tagline: A story a day
url: https://archive.example/
language: en
timeZone: UTC
place: { name: Greenwich, latitude: 51.48, longitude: 0 }
sections: [{ id: tides, name: Tides }, { id: gauges, name: Gauges }]
`;

/** Writes a newsroom of as many small stories as make the search keep an index for each year. */
export function createArchive(folder: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("publication.yaml", publication);
  for (const year of years)
    for (let number = 1; number <= perYear; number++) {
      const day = new Date(Date.UTC(year, 0, number)).toISOString().slice(0, 10);
      const section = number % 2 === 0 ? "tides" : "gauges";
      const fields = `title: Flood ${number} of ${year}\ndescription: The water of day ${number}.\ndate: ${day}\nsection: ${section}\n`;
      const text = `The gauge is read each day at noon.${number === perYear ? " A quarrystone marks the last." : ""}`;
      write(`articles/${year}/flood-${number}.md`, `---\n${fields}---\n\n${text}\n`);
    }
}
