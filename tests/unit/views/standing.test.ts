import assert from "node:assert/strict";
import { test } from "node:test";
import { nextChange } from "../../../src/edition/due.ts";
import { createEdition, type Edition, type Group, type Stock } from "../../../src/edition/edition.ts";
import { momentAt } from "../../../src/edition/moment.ts";
import type { Slot } from "../../../src/edition/publication.ts";
import { archiveRoutes, groupFeedRoutes } from "../../../src/views/feed-routes.ts";
import { correctionsFeedView, mustReadFeedView, paperFeedView } from "../../../src/views/feed-view.ts";
import { feedsView, opmlView } from "../../../src/views/feeds-view.ts";
import { frontView } from "../../../src/views/front-view.ts";
import { groupsView } from "../../../src/views/index-view.ts";
import { liveView } from "../../../src/views/live-view.ts";
import { llmsView } from "../../../src/views/llms-view.ts";
import { newsSitemapView } from "../../../src/views/news-sitemap-view.ts";
import * as routes from "../../../src/views/routes.ts";
import { savedView } from "../../../src/views/saved-view.ts";
import { sitemapParts } from "../../../src/views/sitemap-view.ts";
import { Chance } from "../../bench/chance.ts";
import { article, noon, publication } from "../edition/sample-edition.ts";

const minute = 60_000;
const hour = 60 * minute;
const zone = publication.timeZone;
const kinds: Group["kind"][] = ["section", "tag", "author", "series"];

/** A paper of some thirty stories around noon, with picks, advertisements and a reading that come and go. */
function someStock(chance: Chance): Stock {
  const near = (hours: number) => noon + Math.round((chance.next() - 0.5) * 2 * hours * 60) * minute;
  const written = (instant: number) => {
    const { day, time } = momentAt(instant, zone);
    return chance.is(0.3) ? day : `${day}T${time}`;
  };
  const articles = Array.from({ length: 30 }, (_, at) =>
    article(`story-${at}`, written(near(at < 20 ? 72 : 5_000)), {
      section: chance.is(0.5) ? "world" : "science",
      tags: chance.is(0.5) ? ["water"] : [],
      ...(chance.is(0.3) && { expires: near(30) }),
      ...(chance.is(0.4) && { mustRead: { from: near(30), until: near(40) } }),
      ...(chance.is(0.2) && { series: "Tides" }),
      ...(chance.is(0.2) && { corrections: [{ date: momentAt(near(90) - 100 * hour, zone), text: "A number was wrong." }] }),
      draft: chance.is(0.1),
    }),
  );
  const slots = Array.from({ length: 4 }, (_, at): Slot => {
    const { day, time } = momentAt(near(20), zone);
    const until = time && chance.is(0.7) ? { day, time } : { day };
    const place = (["top", "article", "margin", "end"] as const)[at] as Slot["place"];
    return { id: `slot-${at}`, place, size: { width: 300, height: 250 }, text: "Pencils", url: "https://pencils.example/", until };
  });
  const observedAt = new Date(near(6)).toISOString();
  const newest = chance.is(0.7) ? { temperature: 6.4, condition: "fog", observedAt, source: "met-norway" as const } : null;
  return {
    clock: noon,
    publication: {
      ...publication,
      slots,
      weather: { provider: "open-meteo", units: "metric", normals: Array.from({ length: 12 }, (_, month) => month) },
    },
    articles,
    authors: [],
    pages: [],
    weather: {},
    newest,
    media: {},
  };
}

/** All that a paper says, page by page. */
const saidBy = (edition: Edition) =>
  JSON.stringify([
    routes.articleRoutes(edition),
    routes.rootRoutes(edition),
    kinds.flatMap((kind) => [
      routes.groupRoutes(edition, kind),
      routes.numberedRoutes(edition, kind),
      groupFeedRoutes(edition, kind, "xml"),
    ]),
    [routes.yearRoutes, routes.monthRoutes, routes.dayRoutes, routes.searchRoutes, routes.correctionsRoutes].map((make) => make(edition)),
    (["tag", "author", "series"] as const).map((kind) => groupsView(edition, kind)),
    [frontView, liveView, feedsView, opmlView, llmsView, savedView, newsSitemapView, sitemapParts].map((view) => view(edition)),
    [paperFeedView, mustReadFeedView, correctionsFeedView].map((view) => view(edition)),
    archiveRoutes(edition, "xml"),
  ]);

test("between a clock and the next change a paper says the same, whatever is in it", () => {
  const chance = new Chance(3);
  let changes = 0;
  for (let paper = 0; paper < 12; paper++) {
    const stock = someStock(chance);
    let clock = noon - Math.round(chance.next() * 20 * 60) * minute;
    for (let step = 0; step < 6; step++) {
      const said = saidBy(createEdition({ ...stock, clock }));
      const next = nextChange({ ...stock, clock });
      assert.ok(next > clock);
      for (const later of [next - 1, clock + Math.floor(chance.next() * (next - clock))])
        assert.ok(
          saidBy(createEdition({ ...stock, clock: later })) === said,
          `paper ${paper}: ${new Date(clock).toISOString()} and ${new Date(later).toISOString()} differ before ${new Date(next).toISOString()}`,
        );
      if (saidBy(createEdition({ ...stock, clock: next })) !== said) changes++;
      clock = next;
    }
  }
  // A bound that came too soon each time would hold as well, and be of no use; picks nobody sees come and go too.
  assert.ok(changes > 24, `${changes} of 72 changes were any`);
});
