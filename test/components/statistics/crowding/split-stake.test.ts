import fc from "fast-check";
import {expect, test} from "vitest";
import {splitStake} from "../../../../src/components/statistics/crowding/split-stake.js";
import {timesStake} from "../../../../src/components/statistics/crowding/stake-change.js";
import {timesStakes} from "../../../support/times-stakes.js";

const standing = fc.record({
  weight: fc.double({min: 0.0001, max: 0.2, noNaN: true}),
  rho: fc.double({min: 0.3, max: 0.8, noNaN: true}),
  mmc: fc.double({min: -0.02, max: 0.03, noNaN: true})
});
const meta = {sigma: 0.45, market: 0.02};
const times = fc.double({min: 0.1, max: 20, noNaN: true});

test("one model, or copies of it, are a stake multiplied", () => {
  fc.assert(
    fc.property(standing, times, fc.integer({min: 1, max: 9}), (now, k, models) => {
      const expected = timesStake(now, meta, k);
      for (const split of [splitStake(now, meta, {k}), splitStake(now, meta, {k, models, alike: 1})]) {
        if (Number.isNaN(split.model.rho)) return;
        expect(split.weight).toBeCloseTo(expected.model.weight, 12);
        expect(split.model.rho).toBeCloseTo(expected.model.rho, 10);
        expect(split.model.mmc).toBeCloseTo(expected.model.mmc, 10);
        expect(split.meta.sigma).toBeCloseTo(expected.meta.sigma, 10);
      }
    })
  );
});

test("k = 1 of one model changes nothing", () => {
  fc.assert(
    fc.property(standing, (now) => {
      const {model} = splitStake(now, meta, {k: 1});
      expect(model.rho).toBeCloseTo(now.rho, 12);
      expect(model.mmc).toBeCloseTo(now.mmc, 12);
    })
  );
});

test("two submissions less alike are the algebra of two stakes", () => {
  const now = {weight: 0.02, rho: 0.5, mmc: 0.01};
  const [k, alike] = [3, 0.7];
  // the second submission holds nothing now: as alike to the others as the first, so less to a meta-model with the first in it
  const others = now.rho * meta.sigma - now.weight;
  const second = {weight: 0, rho: (others + now.weight * alike) / meta.sigma, mmc: 0};
  second.mmc = now.mmc + now.rho * meta.market - second.rho * meta.market;
  // a stake of the second of k w / 2: timesStakes multiplies, so it starts from a speck
  const speck = 1e-9;
  const expected = timesStakes([now, {...second, weight: speck}], meta, {
    times: [k / 2, (k * now.weight) / 2 / speck],
    correlations: [
      [1, alike],
      [alike, 1]
    ]
  });
  const split = splitStake(now, meta, {k, models: 2, alike});
  expect(split.model.rho).toBeCloseTo(expected.models[0].rho, 6);
  expect(split.model.mmc).toBeCloseTo(expected.models[0].mmc, 6);
  expect(split.meta.sigma).toBeCloseTo(expected.meta.sigma, 6);
});

test("submissions less alike are less alike to the meta-model, and impossible ones have no numbers", () => {
  const now = {weight: 0.05, rho: 0.6, mmc: 0.01};
  const own = [1, 0.8, 0.6].map((alike) => splitStake(now, meta, {k: 4, models: 4, alike}).model);
  expect(own[1].rho).toBeLessThan(own[0].rho);
  expect(own[2].rho).toBeLessThan(own[1].rho);
  expect(own[2].mmc).toBeGreaterThan(own[0].mmc);
  expect(splitStake(now, meta, {k: 4, models: 4, alike: 0}).model.rho).toBeNaN();
});
