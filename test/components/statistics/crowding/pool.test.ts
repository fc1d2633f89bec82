import {test} from "vitest";
import {poolOf} from "../../../../src/components/statistics/crowding/pool.js";
import {weightedMmcOf} from "../../../../src/components/statistics/crowding/round-check.js";
import {expectAllClose, expectClose} from "../../../close.js";
import {drawnRounds} from "../../../support/linear-round.js";

const tight = 1e-10;

test("the two identities hold: sum of w rho is sigma, sum of w MMC is 0", () => {
  for (const {round, stakes} of drawnRounds) {
    const rho = round.models.map((m) => m.rho);
    expectClose(poolOf({stake: stakes, cwmm: rho}).sigma, round.meta.sigma, tight);
    expectClose(weightedMmcOf({stake: stakes, mmc: round.models.map((m) => m.mmc)}).weightedMmc, 0, tight);
  }
});

test("the order of models does not matter", () => {
  for (const {stakes, round} of drawnRounds) {
    const rho = Float64Array.from(round.models, (m) => m.rho);
    const forth = poolOf({stake: stakes, cwmm: rho});
    const back = poolOf({stake: stakes.slice().reverse(), cwmm: rho.slice().reverse()});
    expectAllClose(Object.values(back), Object.values(forth));
  }
});
