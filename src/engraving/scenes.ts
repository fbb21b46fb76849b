import type { Scene } from "./engraving.ts";
import { barometer } from "./scenes/barometer.ts";
import { bread } from "./scenes/bread.ts";
import { bridge } from "./scenes/bridge.ts";
import { clock } from "./scenes/clock.ts";
import { equinox } from "./scenes/equinox.ts";
import { globe } from "./scenes/globe.ts";
import { ink } from "./scenes/ink.ts";
import { mornings } from "./scenes/mornings.ts";
import { onion } from "./scenes/onion.ts";
import { page } from "./scenes/page.ts";
import { pot } from "./scenes/pot.ts";
import { river } from "./scenes/river.ts";
import { salt } from "./scenes/salt.ts";
import { stones } from "./scenes/stones.ts";
import { street } from "./scenes/street.ts";
import { strings } from "./scenes/strings.ts";
import { sunset } from "./scenes/sunset.ts";
import { tide } from "./scenes/tide.ts";
import { tram } from "./scenes/tram.ts";
import { trees } from "./scenes/trees.ts";
import { week } from "./scenes/week.ts";

/** The scene of each illustrated story, by the story's place under `articles/`. */
export const scenes: Record<string, () => Scene> = {
  "2024/04/the-river-that-keeps-two-calendars": river,
  "2024/06/how-ink-dries": ink,
  "2024/07/the-bread-that-waits": bread,
  "2024/09/a-street-is-a-machine-for-turning-corners": street,
  "2024/10/why-the-evening-sky-is-red": sunset,
  "2025/01/salt-before-and-after": salt,
  "2025/02/how-to-read-a-barometer": barometer,
  "2025/04/how-a-tram-chooses-its-curve": tram,
  "2025/05/writing-numbers-without-a-zero": stones,
  "2025/07/why-onions-make-you-cry": onion,
  "2025/08/a-tide-table-is-a-promise": tide,
  "2025/10/the-clock-in-the-square": clock,
  "2025/12/why-the-week-has-its-names": week,
  "2026/02/why-orchestras-tune-to-an-a": strings,
  "2026/03/what-a-normal-temperature-means": mornings,
  "2026/04/what-a-bridge-listens-to": bridge,
  "2026/07/the-map-that-cannot-be-flat": globe,
  "2026/08/the-pot-that-cooks-by-itself": pot,
  "2026/09/an-equinox-hour-by-hour": equinox,
  "2026/10/the-width-of-a-column": page,
  "2026/11/the-city-under-the-trees": trees,
};
