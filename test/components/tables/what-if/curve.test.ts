import {expect, test} from "vitest";
import {
  byHand,
  newestRounds,
  spreadAt,
  turningPoint,
  whatIfCurve
} from "../../../../src/components/tables/what-if/curve.js";
import {asIs} from "../../../../src/components/tables/what-if/rounds.js";
import type {WhatIfRound} from "../../../../src/components/tables/what-if/rounds.js";
import {bestStake} from "../../../support/best-stake.js";

const paying = {weights: {corr: 0, mmc: 1}, clip: 0.25, factor: 1, atStake: 1000, capital: null, unknown: null};
const round = (mmc: number, market = 0.02): WhatIfRound => ({
  ...{round: 700, stake: 20, factor: 0.97628, corr: 0.01, quality: "good", faults: []},
  ...{standing: {weight: 0.02, rho: 0.5, mmc}, meta: {sigma: 0.45, market}, paying, committed: 20}
});
const alone = {split: 1, alike: 1};

test("a spread is the mean and the middle 80 % of the rounds", () => {
  const rounds = Array.from({length: 11}, (_, i) => round(i / 1000));
  const {mmc, weight} = spreadAt(rounds, {k: 1, ...alone});
  expect(mmc.mean).toBeCloseTo(0.005, 12);
  expect([mmc.low, mmc.high]).toEqual([expect.closeTo(0.001, 12), expect.closeTo(0.009, 12)]);
  for (const value of Object.values(weight)) expect(value).toBeCloseTo(0.02, 12);
  expect(spreadAt([round(0.01)], {k: 1, ...alone}).mmc.low).toBeNaN();
});

test("the curve has five numbers at each k from 0 on", () => {
  const rows = whatIfCurve([round(0.01), round(0.02)], {most: 12, ...alone});
  expect(rows).toHaveLength(61 * 5);
  expect(rows[0]).toMatchObject({k: 0, measure: "weight", mean: 0});
  expect(rows[rows.length - 1].k).toBe(12);
});

test("of one round paid for MMC alone the payout turns where the closed form says", () => {
  const one = round(0.01);
  const turn = turningPoint([one], alone)!;
  expect(turn).toBeGreaterThan(1);
  expect(turn).toBeCloseTo(bestStake(one.standing, one.meta), 3);
});

test("where any stake loses the point is 0, where all of it pays there is none", () => {
  expect(turningPoint([round(-0.05, 0)], alone)).toBe(0);
  expect(turningPoint([{...round(0.01), paying: {...paying, weights: {corr: 1, mmc: 0}}}], alone)).toBeNull();
});

test("by hand: the pool, the meta-model and the rules of a round, another model", () => {
  const made = byHand(round(0.01), {weight: 0.1, cwmm: 0.6, mmc: 0.02, corr: 0.03});
  expect(made.stake).toBeCloseTo(100, 9);
  expect(asIs(made)).toMatchObject({
    weight: 0.1,
    cwmm: expect.closeTo(0.6, 12),
    mmc: 0.02,
    payout: expect.closeTo(2, 9)
  });
  expect(newestRounds(Array.from({length: 30}, () => round(0)))).toHaveLength(20);
});
