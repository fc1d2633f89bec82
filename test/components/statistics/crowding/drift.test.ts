import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {driftOf} from "../../../../src/components/statistics/crowding/drift.js";
import type {DriftRound} from "../../../../src/components/statistics/crowding/drift.js";
import {expectClose} from "../../../close.js";

/** A round from stakes and correlations of predictions: rho of each with the stake-weighted mean. */
function roundOf(stakes: readonly number[], r: (i: number, j: number) => number): DriftRound {
  const codes = Int32Array.from(stakes.keys()).filter((i) => stakes[i] > 0);
  const total = stakes.reduce((a, b) => a + b, 0);
  const weight = stakes.map((s) => s / total);
  const along = [...codes].map((i) => codes.reduce((sum, j) => sum + weight[j] * (i === j ? 1 : r(i, j)), 0));
  const sigma = Math.sqrt([...codes].reduce((sum, i, k) => sum + weight[i] * along[k], 0));
  return {codes, stake: [...codes].map((i) => stakes[i]), rho: along.map((a) => a / sigma)};
}

const steps = 200;
/** Many small steps from 0 to 1. */
const path = (at: (share: number) => DriftRound) => driftOf(Array.from({length: steps + 1}, (_, t) => at(t / steps)));
const last = (values: Float64Array) => values[values.length - 1];
const mix = (a: number, b: number, share: number) => a + (b - a) * share;

test("stakes that grow unequal among models equally alike are concentration alone", () => {
  const drift = path((s) =>
    roundOf(
      [1, 1, 1, 1, 1].map((x, i) => mix(x, 1 + i, s)),
      () => 0.3
    )
  );
  expect(last(drift.concentration)).toBeGreaterThan(0.02);
  expectClose(last(drift.concentration), last(drift.variance) - drift.variance[0], 1e-12);
  expectClose(last(drift.membership), 0, 1e-12);
});

test("predictions that grow alike at the same stakes are similarity alone", () => {
  const drift = path((s) => roundOf([5, 2, 1, 1], () => mix(0.1, 0.5, s)));
  expectClose(last(drift.similarity), last(drift.variance) - drift.variance[0], 1e-12);
  expectClose(last(drift.membership), 0, 1e-12);
  expect(last(drift.similarity)).toBeGreaterThan(0.1);
});

test("NMR that moves from unlike to like models is membership, and the other way round", () => {
  const r = (i: number, j: number) => (i < 5 && j < 5 ? 0.6 : 0);
  const stakes = (share: number) =>
    Array.from({length: 10}, (_, i) => (i < 5 ? mix(1, 2, share) : mix(1, 0.01, share)));
  const forth = path((s) => roundOf(stakes(s), r));
  const back = path((s) => roundOf(stakes(1 - s), r));
  const change = last(forth.variance) - forth.variance[0];
  expect(last(forth.membership)).toBeGreaterThan(0.7 * (change - last(forth.concentration)));
  expect(Math.abs(last(forth.similarity))).toBeLessThan(0.01 * change);
  expectClose(last(back.membership), -last(forth.membership), 1e-9);
});

test("models that leave or come take their likeness with them", () => {
  const r = (i: number, j: number) => (i < 5 && j < 5 ? 0.6 : 0);
  const all = Array.from({length: 40}, () => 1);
  const without = all.map((s, i) => (i === 39 ? 0 : s));
  const {membership, concentration, similarity} = driftOf([roundOf(all, r), roundOf(without, r)]);
  expect(membership[1]).toBeGreaterThan(0);
  expect(Math.abs(similarity[1])).toBeLessThan(0.1 * (membership[1] + concentration[1]));
});

test("the parts always add up to the change", () => {
  const random = new Random(5);
  const rounds = Array.from({length: 12}, () => {
    const codes = Int32Array.from({length: 20}, (_, i) => i).filter(() => random.chance(0.8));
    return {codes, stake: [...codes].map(() => random.exponential(1)), rho: [...codes].map(() => random.uniform())};
  });
  const drift = driftOf(rounds);
  for (let t = 0; t < 12; ++t)
    expectClose(
      drift.variance[0] + drift.concentration[t] + drift.membership[t] + drift.similarity[t],
      drift.variance[t],
      1e-12
    );
});
