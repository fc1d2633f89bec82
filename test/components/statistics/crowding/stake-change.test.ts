import {expect, test} from "vitest";
import {timesStake} from "../../../../src/components/statistics/crowding/stake-change.js";
import {expectAllClose, expectClose} from "../../../close.js";
import {drawnRounds, linearRound, numbersOf, withStakes} from "../../../support/linear-round.js";

const tight = 1e-10;

test("k of 0, a half, 1, 5 and 100 equal a recomputation from the predictions", () => {
  let compared = 0;
  for (const world of drawnRounds)
    for (const k of [0, 0.5, 1, 5, 100])
      for (let m = 0; m < 9; ++m) {
        const {models, meta} = world.round;
        const exact = withStakes(world, (stakes) => void (stakes[m] *= k));
        const changed = timesStake(models[m], meta, k);
        expectAllClose(numbersOf(changed.model), numbersOf(exact.models[m]), tight);
        expectAllClose([changed.meta.sigma, changed.meta.market], [exact.meta.sigma, exact.meta.market], tight);
        ++compared;
      }
  expect(compared).toBe(5 * 5 * 9);
});

test("k = 1 changes nothing, k then 1 / k returns", () => {
  for (const {round} of drawnRounds)
    for (const model of round.models) {
      expectAllClose(numbersOf(timesStake(model, round.meta, 1).model), numbersOf(model));
      for (const k of [0.1, 3, 40]) {
        const there = timesStake(model, round.meta, k);
        const back = timesStake(there.model, there.meta, 1 / k);
        expectAllClose(numbersOf(back.model), numbersOf(model), tight);
        expectClose(back.meta.sigma, round.meta.sigma, tight);
        expectClose(back.meta.market, round.meta.market, tight);
      }
    }
});

test("a model without a stake changes no other's numbers, whatever its stake is multiplied by", () => {
  for (const world of drawnRounds) {
    const stakes = Float64Array.of(...world.stakes, 0);
    const predictions = [...world.predictions, world.predictions[0].slice().reverse()];
    const {models, meta} = linearRound(predictions, {...world, stakes});
    for (let m = 0; m < 9; ++m) expectAllClose(numbersOf(models[m]), numbersOf(world.round.models[m]), tight);
    expectAllClose(numbersOf(timesStake(models[9], meta, 50).model), numbersOf(models[9]), tight);
  }
});
