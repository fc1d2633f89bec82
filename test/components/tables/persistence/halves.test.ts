import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {defaultSettings, readSettings} from "../../../../src/components/base/settings/settings.js";
import {halves} from "../../../../src/components/tables/persistence/halves.js";
import {persistenceWorld} from "../../../../src/data/field-record/persistence-world.js";

const world = (options: {skill: number; market: number}) =>
  persistenceWorld(new Random(6), {cadence: "weekly", rounds: 70, ...options}).panel;
const of = (options: {skill: number; market: number}) => rowsOf(halves(world(options), defaultSettings("halves")));

test("skill that lasts is found, whatever is taken off", () => {
  const rows = of({skill: 0.8, market: 0});
  expect(rows.map(({adjust}) => adjust)).toEqual(["none", "round", "cwmm"]);
  for (const row of rows) expect(row.correlation_low!, row.adjust).toBeGreaterThan(0);
});

test("the halves share no day of return, and what lies between is counted", () => {
  const result = halves(world({skill: 0, market: 0}), defaultSettings("halves"));
  const [row] = rowsOf(result);
  expect(row).toMatchObject({rounds_before: 35, rounds_after: 32, models: 42});
  expect(row.first_after - row.last_before).toBe(4);
  expect(result.left.at(-1)!.rows).toBe(3 * 42);
});

test("what models have of the market's luck is gone where what goes with cwmm is taken off", () => {
  const rows = of({skill: 0, market: 8});
  const [raw, , without] = rows.map(({correlation}) => Math.abs(correlation));
  expect(raw).toBeGreaterThan(0.5);
  expect(without).toBeLessThan(0.4);
  expect(rows[2].correlation_low!).toBeLessThan(0);
  expect(rows[2].correlation_high!).toBeGreaterThan(0);
});

test("cwmm is not taken off itself", () => {
  const result = halves(world({skill: 1, market: 0}), readSettings({"ranked-by": "cwmm"}, {table: "halves"}));
  expect(rowsOf(result).map(({adjust}) => adjust)).toEqual(["none", "round"]);
});
