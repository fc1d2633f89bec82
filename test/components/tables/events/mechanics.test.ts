import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {eventMechanics} from "../../../../src/components/tables/events/mechanics.js";
import {linearWorld} from "../../../support/linear-world.js";

const texts = {before: "6", after: "6", "min-scored": "4", rounds: "all"};

test("several events: means over those with all numbers, with intervals from accounts and dates", () => {
  const {panel} = linearWorld({stake: (m, _, round) => (m < 12 && round >= 8 + (m % 6) ? 80 : 10)});
  const result = eventMechanics(panel, readSettings(texts, {table: "event-mechanics"}));
  const rows = result.table.objects() as RowOf<"event-mechanics">[];
  expect(rows.length).toBe(12);
  for (const row of rows) {
    expect(row.events).toBe(12);
    expect(row.mmc_low!).toBeLessThan(row.mmc!);
    expect(row.mmc_high!).toBeGreaterThan(row.mmc!);
    if (row.time < 0) expect(row.own).toBe(0);
  }
  expect(rows[6].weight!).toBeGreaterThan(2 * rows[5].weight!);
});

test("without a raise there is no row", () => {
  const {panel} = linearWorld({rounds: 14, stake: () => 10});
  expect(eventMechanics(panel, readSettings(texts, {table: "event-mechanics"})).table.numRows()).toBe(0);
});
