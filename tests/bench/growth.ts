/** A build of the bench: how many stories, what was done, and the seconds it took on the wall. */
export interface Timing {
  articles: number;
  system: string;
  step: string;
  wall: number;
}

const width = 720;
const height = 400;
const frame = { left: 64, right: 190, top: 24, bottom: 44 };

const lines: { system: string; step: string; label: string; dash: string }[] = [
  { system: "plain", step: "cold", label: "plain Astro", dash: "2 5" },
  { system: "dateline", step: "cold", label: "everything", dash: "" },
  { system: "dateline", step: "one article added", label: "one story added", dash: "9 4" },
  { system: "dateline", step: "one article edited", label: "one story edited", dash: "9 4 2 4" },
  { system: "dateline", step: "nothing changed", label: "nothing changed", dash: "4 4" },
];

const powers = (most: number, from = 0) => Array.from({ length: most - from + 1 }, (_, index) => 10 ** (from + index));

/** How build times grow with the archive, both axes by powers of ten: an SVG that is readable on light and dark ground. */
export function growthPlot(timings: readonly Timing[]): string {
  const sizes = timings.map(({ articles }) => articles);
  const most = Math.max(...sizes);
  const first = Math.floor(Math.log10(Math.min(...sizes)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(most)));
  const top = Math.max(1, Math.ceil(Math.log10(Math.max(...timings.map(({ wall }) => wall)))));
  const x = (articles: number) => frame.left + ((Math.log10(articles) - first) / (last - first)) * (width - frame.left - frame.right);
  const y = (seconds: number) => height - frame.bottom - (Math.log10(Math.max(1, seconds)) / top) * (height - frame.top - frame.bottom);
  const seconds = powers(top).map(
    (value) =>
      `<path class="rule" d="M${frame.left} ${y(value)}H${width - frame.right}"/><text x="${frame.left - 8}" y="${y(value) + 4}" text-anchor="end">${value.toLocaleString("en")} s</text>`,
  );
  const stories = powers(last, first).map(
    (value) => `<text x="${x(value)}" y="${height - frame.bottom + 20}" text-anchor="middle">${value.toLocaleString("en")}</text>`,
  );
  let lowest = 0;
  const curves = lines
    .map((line) => ({ ...line, rows: timings.filter(({ system, step }) => system === line.system && step === line.step) }))
    .filter(({ rows }) => rows.length > 0)
    .map((line) => ({ ...line, rows: line.rows.toSorted((a, b) => a.articles - b.articles) }))
    .sort((a, b) => (b.rows.at(-1)?.wall ?? 0) - (a.rows.at(-1)?.wall ?? 0))
    .map(({ label, dash, rows }) => {
      const points = rows.map(({ articles, wall }) => `${x(articles).toFixed(1)} ${y(wall).toFixed(1)}`);
      const end = rows.at(-1) as Timing;
      const path = `<path class="line" stroke-dasharray="${dash}" d="M${points.join("L")}"/>`;
      const text = `${label}, ${end.wall.toFixed(1)} s</text>`;
      // Beside a line that ends early, others go on.
      if (end.articles < most) return `${path}<text x="${x(end.articles)}" y="${(y(end.wall) - 8).toFixed(1)}" text-anchor="end">${text}`;
      // Two labels at one height would lie on each other.
      lowest = Math.max(lowest + 15, y(end.wall) + 4);
      return `${path}<text x="${x(end.articles) + 8}" y="${lowest.toFixed(1)}">${text}`;
    });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">
<title>Seconds to build newsrooms of different sizes</title>
<style>text{font:13px sans-serif;fill:#14110f}.rule{stroke:#14110f;opacity:.2}.line{fill:none;stroke:#7d1b1f;stroke-width:2;stroke-linecap:round}@media(prefers-color-scheme:dark){text{fill:#ece6da}.rule{stroke:#ece6da}.line{stroke:#f0a59c}}</style>
${[...seconds, ...stories, ...curves].join("\n")}
<text x="${(frame.left + width - frame.right) / 2}" y="${height - 4}" text-anchor="middle">stories</text>
</svg>
`;
}
