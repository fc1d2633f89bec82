import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {accountLikeness} from "../../../../src/components/tables/diversification/likeness.js";
import {paidWorld} from "../../../../src/data/field-record/paid-world.js";

const settings = readSettings({}, {table: "account-likeness"});
const accounts = [...Array<number>(12).fill(3), ...Array<number>(20).fill(2)];
const made = (alike: number, of = accounts) =>
  rowsOf(accountLikeness(paidWorld(new Random(3), {cadence: "weekly", rounds: 60, accounts: of, alike}), settings));

test("clones inside accounts are found", () => {
  const [within, between, difference] = made(0.95);
  expect(within).toMatchObject({pairs: "within", n: 12 * 3 + 20, models: 76, accounts: 32});
  expect(within.correlation_low!).toBeGreaterThan(0.9);
  expect(within.median!).toBeGreaterThan(0.9);
  expect(Math.abs(between.correlation!)).toBeLessThan(0.1);
  expect(difference).toMatchObject({n: null, models: null, median: null});
  expect(difference.correlation).toBeCloseTo(within.correlation! - between.correlation!, 12);
  expect(difference.correlation_low!).toBeGreaterThan(0.8);
});

test("models that have nothing to do with each other are no more alike inside accounts", () => {
  const [, , {correlation_low: low, correlation_high: high}] = made(0);
  expect(low!).toBeLessThan(0);
  expect(high!).toBeGreaterThan(0);
});

test("few accounts of several models have no interval", () => {
  for (const {correlation, correlation_low: low} of made(0.5, Array<number>(9).fill(3)))
    expect([correlation !== null, low]).toEqual([true, null]);
});
