import {expect, test} from "vitest";
import {pearson} from "../../../../src/components/statistics/correlation.js";
import {poolOf} from "../../../../src/components/statistics/crowding/pool.js";
import {timesStake} from "../../../../src/components/statistics/crowding/stake-change.js";
import {asOneModel, timesStakes} from "../../../../src/components/statistics/crowding/stakes-change.js";
import {expectAllClose, expectClose} from "../../../close.js";
import {drawnRounds, numbersOf, withStakes} from "../../../support/linear-round.js";

const tight = 1e-10;

test("a model in two halves leaves everything as it was", () => {
  for (const {predictions, stakes, round} of drawnRounds) {
    const halves = {
      stake: [stakes[0] / 2, stakes[0] / 2, ...stakes.slice(1)],
      cwmm: [round.models[0], ...round.models].map((m) => m.rho)
    };
    expectClose(poolOf(halves).sigma, round.meta.sigma, tight);
    const half = {...round.models[0], weight: round.models[0].weight / 2};
    const together = timesStakes([half, half], round.meta, {
      times: [4, 4],
      correlations: [
        [1, 1],
        [1, 1]
      ]
    });
    const whole = timesStake(round.models[0], round.meta, 4);
    expectClose(together.models[0].mmc, whole.model.mmc, tight);
    expectClose(together.models[0].weight * 2, whole.model.weight, tight);
    expectClose(together.meta.sigma, whole.meta.sigma, tight);
    const bound = asOneModel([half, half], round.meta, {times: [4, 4]});
    expectClose(bound.models[1].mmc, whole.model.mmc, tight);
    expect(predictions.length).toBe(9);
  }
});

test("several stakes at once equal a recomputation, and one of them alone", () => {
  for (const world of drawnRounds) {
    const {models, meta} = world.round;
    const own = [1, 4, 6];
    const times = [5, 0, 2.5];
    const correlations = own.map((a) => own.map((b) => pearson(world.predictions[a], world.predictions[b])));
    const exact = withStakes(world, (stakes) => {
      own.forEach((m, i) => (stakes[m] *= times[i]));
    });
    const changed = timesStakes(
      own.map((m) => models[m]),
      meta,
      {times, correlations}
    );
    own.forEach((m, i) => expectAllClose(numbersOf(changed.models[i]), numbersOf(exact.models[m]), tight));
    expectClose(changed.meta.market, exact.meta.market, tight);
    const alone = timesStakes(
      own.map((m) => models[m]),
      meta,
      {times: [1, 7, 1], correlations}
    );
    expectAllClose(numbersOf(alone.models[1]), numbersOf(timesStake(models[4], meta, 7).model), tight);
  }
});

test("as one model, an account moves its models at least as far towards the meta-model as it can", () => {
  let compared = 0;
  for (const world of drawnRounds) {
    const {models, meta} = world.round;
    const own = [2, 3, 5];
    const correlations = own.map((a) => own.map((b) => pearson(world.predictions[a], world.predictions[b])));
    const chosen = own.map((m) => models[m]);
    for (const times of [
      [2, 2, 2],
      [5, 5, 5]
    ]) {
      const exact = timesStakes(chosen, meta, {times, correlations});
      const bound = asOneModel(chosen, meta, {times});
      chosen.forEach((_, i) => {
        expect(bound.models[i].rho).toBeGreaterThanOrEqual(exact.models[i].rho);
        ++compared;
      });
    }
  }
  expect(compared).toBe(30);
});
