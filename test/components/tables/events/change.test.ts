import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {changeOf} from "../../../../src/components/tables/events/change.js";
import {eventSummary} from "../../../../src/components/tables/events/summary.js";
import {outcomeEvents, stakeEvents} from "../../../../src/components/tables/events/stake-events.js";
import {panelOf} from "../../../support/panel.js";
import {twoRegimes, world} from "../../../support/worlds.js";

const texts = {rounds: "all", ratio: "2", base: "0", before: "6", after: "6", "min-scored": "2", events: "all"};
const settings = readSettings(texts, {table: "event-summary"});
const panel = panelOf(world({seed: 3, rounds: twoRegimes(40), models: 120}));

test("the change of a regime's events is the summary's, with its interval", () => {
  const found = stakeEvents(panel, settings);
  const rows = eventSummary(panel, settings).table.objects() as Record<string, number | string | null>[];
  expect(new Set(rows.map((r) => r.score_regime)).size).toBe(2);
  for (const outcome of ["mmc", "corr"] as const)
    for (const row of rows.filter((r) => r.outcome === outcome)) {
      const followed = outcomeEvents(panel, found, {outcome, settings});
      const {events, models, change} = changeOf(panel, followed, {regime: String(row.score_regime), adjust: "others"});
      expect([events, models]).toEqual([row.events, row.models]);
      expect([change!.estimate, change!.low, change!.high].map((v) => v.toFixed(12))).toEqual(
        [row.change, row.change_low, row.change_high].map((v) => Number(v).toFixed(12))
      );
    }
});

test("no change without an event", () => {
  const followed = outcomeEvents(panel, stakeEvents(panel, settings), {outcome: "mmc", settings});
  expect(changeOf(panel, followed, {regime: "from 9", adjust: "others"})).toEqual({events: 0, models: 0, change: null});
});
