import {expect, test} from "vitest";
import {bestStake} from "../../../../src/components/statistics/crowding/best-stake.js";
import {timesStake} from "../../../../src/components/statistics/crowding/stake-change.js";
import {expectClose} from "../../../close.js";
import {drawnRounds} from "../../../support/linear-round.js";

test("the best stake earns more than any other near it", () => {
  let inner = 0;
  for (const world of drawnRounds)
    for (const model of world.round.models)
      for (const fixed of [0, 0.002]) {
        const {meta} = world.round;
        const best = bestStake(model, meta, {fixed});
        const income = (k: number) => k * (timesStake(model, meta, k).model.mmc + fixed);
        if (!Number.isFinite(best.times) || best.times === 0) continue;
        ++inner;
        expectClose(timesStake(model, meta, best.times).model.weight, best.weight, 1e-9);
        for (const off of [0.9, 0.99, 1.01, 1.1])
          expect(income(best.times * off)).toBeLessThan(income(best.times) * (1 + 1e-9));
      }
  expect(inner).toBeGreaterThan(20);
});

test("for a small stake it is near the first-order weight, sigma MMC / (rho MMC + (1 - rho^2) c_M)", () => {
  const meta = {sigma: 0.45, market: 0.021};
  for (const [mmc, about] of [
    [0.005, 0.12],
    [0.002, 0.05]
  ]) {
    const model = {weight: 1e-6, rho: 0.45, mmc};
    const first = (meta.sigma * mmc) / (model.rho * mmc + (1 - model.rho ** 2) * meta.market);
    expect(Math.abs(first - about)).toBeLessThan(0.006);
    const {weight} = bestStake(model, meta);
    // half of it and a little: income is a parabola to the first order, x (MMC - x slope)
    expect(weight / first).toBeGreaterThan(0.4);
    expect(weight / first).toBeLessThan(0.7);
  }
  expect(bestStake({weight: 0.01, rho: 0.4, mmc: -0.02}, meta)).toEqual({times: 0, weight: 0});
});
