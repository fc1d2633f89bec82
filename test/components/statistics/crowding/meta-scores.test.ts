import {expect, test} from "vitest";
import {metaScoresOf} from "../../../../src/components/statistics/crowding/meta-scores.js";
import {expectClose} from "../../../close.js";

const n = 40;
const values = (f: (i: number) => number) => Float64Array.from({length: n}, (_, i) => f(i));
const [slope, market] = [0.9, 0.02];
const cwmm = values((i) => 0.2 + (0.6 * ((i * 7) % n)) / n);
const stake = values((i) => 1 + (i % 5));
// CORR in proportion to cwmm on the whole, so that the sums tell the same as the plane
const corr = values((i) => (market / slope) * cwmm[i] + 0.01 * Math.sin(i));
const mean = stake.reduce((sum, s, i) => sum + s * (corr[i] - (market / slope) * cwmm[i]), 0);
const total = stake.reduce((sum, s) => sum + s, 0);
const centred = corr.map((c) => c - mean / total);
const mmc = values((i) => slope * centred[i] - market * cwmm[i]);

test("all ways agree where MMC is the plane and the weighted sum of MMC is 0", () => {
  const scores = metaScoresOf({stake, cwmm, mmc, corr: centred});
  expectClose(scores.plane, market / slope);
  expectClose(scores.inverse, market / slope);
  expectClose(scores.sums, market / slope);
  expectClose(scores.apart, 0);
  expectClose(scores.market, market);
});

test("c_M is per unit of rho, not of the cwmm that is published", () => {
  const half = {stake, cwmm: cwmm.map((x) => x / 2), mmc, corr: centred};
  const scores = metaScoresOf(half, undefined, {factor: 0.5});
  expectClose(scores.plane, market / slope);
  expectClose(scores.sums, market / slope);
  expectClose(scores.sums, market / slope);
  expectClose(scores.market, market);
});

test("the meta-model's own row is one more way", () => {
  const scores = metaScoresOf({stake, cwmm, mmc, corr: centred}, [0, n], {meta: 3});
  expect(scores.published).toBe(centred[3]);
  expectClose(scores.apart, Math.abs(centred[3] - market / slope));
});

test("rows without a stake or a score take no part in the sums; few rows give no plane", () => {
  const withNone = {
    stake: stake.map((s, i) => (i < 2 ? 0 : s)),
    cwmm,
    mmc,
    corr: centred.map((c, i) => (i === 5 ? NaN : c))
  };
  const kept = Array.from({length: n}, (_, i) => i).filter((i) => i >= 2 && i !== 5);
  const sum = (f: (i: number) => number) => kept.reduce((s, i) => s + stake[i] * f(i), 0);
  expectClose(metaScoresOf(withNone).sums, sum((i) => centred[i]) / sum((i) => cwmm[i]));
  const few = metaScoresOf({stake, cwmm, mmc, corr: centred}, [0, 10]);
  expect(few.plane).toBeNaN();
  expect(few.inverse).toBeNaN();
  expect(few.apart).toBeNaN();
});
