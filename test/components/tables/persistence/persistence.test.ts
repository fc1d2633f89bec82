import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {spearman} from "../../../support/spearman.js";
import {persistence} from "../../../../src/components/tables/persistence/persistence.js";
import {persistenceWorld} from "../../../../src/data/field-record/persistence-world.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";

const of = (skill: number, seed = 4) =>
  rowsOf(
    persistence(
      persistenceWorld(new Random(seed), {cadence: "weekly", rounds: 90, skill, market: 0}).panel,
      readSettings({}, {table: "persistence"})
    )
  );

test("skill that lasts is found at every lag, beyond what shared returns make", () => {
  const rows = of(0.8).filter(({lag}) => lag <= 20);
  expect(rows.map(({lag}) => lag)).toEqual([1, 2, 4, 5, 10, 20]);
  for (const row of rows) {
    expect(row.excess_low!, `lag ${row.lag}`).toBeGreaterThan(0);
    expect(row.excess).toBeCloseTo(row.autocorrelation - row.luck, 12);
  }
});

test("luck alone keeps the order of rounds that share returns, and no other", () => {
  const [near, , apart] = of(0);
  expect(near.overlap).toBeCloseTo(0.75, 12);
  expect(near.luck).toBeCloseTo(0.725, 2);
  expect(near.autocorrelation_low!).toBeGreaterThan(0.5);
  for (const row of [near, apart]) {
    expect(row.excess_low!).toBeLessThan(0);
    expect(row.excess_high!).toBeGreaterThan(0);
  }
  expect(apart).toMatchObject({lag: 4, overlap: 0, luck: 0, days: 28});
});

test("a lag is the mean of the pairs' own correlations, within a regime alone", () => {
  const score = (round: number, m: number) => Math.sin(7 * round + 3 * m * m);
  const rounds = calendar(numbers(1, 4).map((round) => ({round, score_regime: round < 4 ? "from 1" : "from 4"})));
  const rows = numbers(1, 4).flatMap((round) =>
    numbers(10, 24).map((m) => ({round, model: `m${m}`, stake: 1, mmc: score(round, m)}))
  );
  const values = (round: number) => Float32Array.from(numbers(10, 24), (m) => score(round, m));
  const [row, two, ...more] = rowsOf(persistence(panelOf({rows, rounds}), readSettings({}, {table: "persistence"})));
  const pairs = [
    [1, 2],
    [2, 3]
  ].map(([a, b]) => spearman(values(a), values(b)));
  expect(row).toMatchObject({lag: 1, pairs: 2, models: 15, autocorrelation_low: null});
  expect(row.autocorrelation).toBeCloseTo((pairs[0] + pairs[1]) / 2, 12);
  expect(two).toMatchObject({lag: 2, pairs: 1});
  expect(more).toEqual([]);
});
