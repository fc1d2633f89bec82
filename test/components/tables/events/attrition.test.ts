import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {eventAttrition} from "../../../../src/components/tables/events/attrition.js";
import {panelOf} from "../../../support/panel.js";
import {eventSettings, path, rounds, times} from "../../../support/stakes.js";
import {threeCadences, twoRegimes, world} from "../../../support/worlds.js";

interface Rule {
  rule: string;
  lost: number;
  left: number;
}

test("from the rows looked at to the events that count, rule by rule", () => {
  const rows = [
    ...path("counts", [...times(4, 10), ...times(4, 60)]),
    ...path("dust", [...times(4, 0.1), ...times(4, 6)]),
    ...path("twice", [10, 60, 60, 10, 60]),
    ...path("unscored", [10, 60], () => ({}))
  ];
  const {table, counting, used} = eventAttrition(panelOf({rows, rounds: rounds(8)}), eventSettings());
  const all = table.objects() as Rule[];
  expect(all[0]).toEqual({rule: "a model in a round that takes part", lost: 0, left: 23});
  expect(used).toBe(23);
  const lost = Object.fromEntries(all.map((r) => [r.rule, r.lost]));
  expect(lost).toMatchObject({
    "no row of the model in the round before": 4,
    "stake not raised to 5 times the one before": 14,
    "stake before the raise below 1 NMR": 1,
    "not the first of its model": 1,
    "fewer than 1 rounds with mmc before the raise": 1
  });
  expect(all.at(-1)!.left).toBe(2);
  expect(counting).toBe(2);
});

test("at every step, what was left is what is lost and what is left, down to the counting events", () => {
  const texts = {rounds: "all", days: "all", ratio: "2", base: "0", before: "6", after: "6", "min-scored": "2"};
  for (const [seed, calendar] of [twoRegimes(40), threeCadences(40)].entries())
    for (const more of [{}, {persistence: "3", "cool-off": "4"}, {events: "spaced"}] as Record<string, string>[]) {
      const panel = panelOf(world({seed: seed + 1, rounds: calendar, models: 90}));
      const settings = readSettings({...texts, ...more}, {table: "event-attrition"});
      const {table, used, counting} = eventAttrition(panel, settings);
      const all = table.objects() as Rule[];
      expect(all[0].left).toBe(used);
      for (let i = 1; i < all.length; ++i) expect(all[i - 1].left).toBe(all[i].lost + all[i].left);
      expect(all.every((r) => r.lost >= 0)).toBe(true);
      expect(all.at(-1)!.left).toBe(counting);
      expect(counting).toBeGreaterThan(0);
    }
});
