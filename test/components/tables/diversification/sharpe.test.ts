import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {diversification} from "../../../../src/components/tables/diversification/diversification.js";
import {overRounds} from "../../../../src/components/tables/participation/over-rounds.js";
import {paidWorld, spread} from "../../../../src/data/field-record/paid-world.js";

const settings = readSettings({}, {table: "diversification"});
const accounts = [...Array<number>(14).fill(1), ...Array<number>(12).fill(3), ...Array<number>(12).fill(6)];
const panelOf = (world: Partial<Parameters<typeof paidWorld>[1]>, seed = 1) =>
  paidWorld(new Random(seed), {cadence: "weekly", rounds: 60, accounts, singles: true, alike: 0, skilled: 0, ...world});
const made = (world: Partial<Parameters<typeof paidWorld>[1]>, seed?: number) =>
  rowsOf(diversification(panelOf(world, seed), settings));

test("it is return over volatility, beside that of draws from the field in the same rounds", () => {
  for (const row of made({drift: 0.006, alike: 0.3})) {
    expect(row.sharpe).toBeCloseTo(row.return / row.volatility, 12);
    expect(row.sharpe_over).toBeCloseTo(row.sharpe! - row.sharpe_chance!, 12);
    expect(row.sharpe_over_low!).toBeLessThan(row.sharpe_over!);
    expect(row.sharpe_over_high!).toBeGreaterThan(row.sharpe_over!);
  }
});

test("accounts whose models have nothing in common are as draws are, and no more certain than the market allows", () => {
  const rows = made({drift: 0.006});
  for (const row of rows) {
    expect(row.sharpe_over_low!).toBeLessThan(0);
    expect(row.sharpe_over_high!).toBeGreaterThan(0);
    // what moves all models moves both: the difference is told far better than either
    expect(row.sharpe_high! - row.sharpe_low!).toBeGreaterThan(2 * (row.sharpe_over_high! - row.sharpe_over_low!));
  }
  const truth = 0.006 / Math.hypot(spread.market, spread.luck / Math.sqrt(6));
  expect(rows[2].sharpe_chance! / rows[0].sharpe_chance!).toBeGreaterThan(1.1);
  expect(rows[2].sharpe_low!).toBeLessThan(truth);
  expect(rows[2].sharpe_high!).toBeGreaterThan(truth);
});

test("clones are found to do worse than as many models drawn from the field", () => {
  for (const row of made({drift: 0.012, alike: 1, rounds: 200}).slice(1)) expect(row.sharpe_over_high!).toBeLessThan(0);
});

test("few independent rounds have no interval", () => {
  for (const row of made({rounds: 30}))
    expect([row.sharpe_low, row.sharpe_over_low, typeof row.sharpe_over]).toEqual([null, null, "number"]);
});

/** What the table would say without one round. */
function without(panel: Panel, round: number) {
  const payout = panel.scores.payout!.map((nmr, row) => (panel.round[row] === round ? NaN : nmr));
  return rowsOf(diversification({...panel, scores: {...panel.scores, payout}}, settings));
}

test.each(["sharpe", "sharpe_over"] as const)(
  "the interval of %s is that of what leaving out each round does",
  (key) => {
    const panel = panelOf({drift: 0.012, alike: 0.3, rounds: 100});
    const rows = rowsOf(diversification(panel, settings));
    const left = panel.rounds.map(({round}) => without(panel, round));
    rows.forEach((row, i) => {
      const n = panel.rounds.length;
      const values = left.map((of, place) => ({place, value: n * row[key]! - (n - 1) * of[i][key]!}));
      const {low, high} = overRounds(panel, values).mean;
      const [from, to] = [row[`${key}_low`]!, row[`${key}_high`]!];
      expect((to - from) / (high! - low!)).toBeCloseTo(1, 1);
      expect((to + from) / 2).toBeCloseTo(row[key]!, 12);
    });
  }
);
