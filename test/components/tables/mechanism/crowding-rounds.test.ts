import {expect, test} from "vitest";
import {crowdingRounds, poolRounds, rowParts} from "../../../../src/components/tables/mechanism/crowding-rounds.js";
import {powerFactor} from "../../../../src/components/base/kit/constants.js";
import {timesStake} from "../../../../src/components/statistics/crowding/stake-change.js";
import {expectClose} from "../../../close.js";
import {linearWorld} from "../../../support/linear-world.js";
import {calendar, panelOf} from "../../../support/panel.js";

/** Scores travel as 32-bit floats. */
const float = 2e-6;
const {panel, exact} = linearWorld({rounds: 3});

test("pool, score and check of every round are those of its predictions", () => {
  crowdingRounds(panel).forEach((round, t) => {
    const {meta} = exact[t];
    expectClose(round.sigma, meta.sigma, float);
    expectClose(round.scores.market, meta.market, float);
    expectClose(round.scores.sums, meta.market, float);
    expectClose(round.weightedMmc, 0, float);
    expect(round.quality).toBe("good");
    expect(round.factor).toBe(powerFactor);
  });
  expect(poolRounds(panel).length).toBe(3);
});

test("each row without its own stake is what a recomputation without it gives", () => {
  const {others, own, weight} = rowParts(panel);
  exact.forEach(({models, meta}, t) =>
    models.forEach((model, m) => {
      const row = 25 * t + m;
      expectClose(weight[row], model.weight);
      expectClose(others[row], powerFactor * timesStake(model, meta, 0).model.rho, 1e-5);
      expectClose(others[row] + own[row], powerFactor * model.rho, float);
    })
  );
});

test("missing models, a foreign total and the meta-model's own row are seen", () => {
  const rows = Array.from({length: 30}, (_, i) => ({
    ...{round: 9, model: i === 4 ? "NUMERAI_SWMM" : `m${i}`, stake: i === 4 ? 0 : 10},
    ...{cwmm: 0.3 + i / 100, mmc: (i % 3) / 100 - 0.01, corr: ((7 * i) % 11) / 100}
  }));
  const rounds = calendar([{round: 9, at_stake: 400}]);
  const [round] = crowdingRounds(panelOf({rows, rounds}));
  expectClose(round.coverage!, 290 / 400);
  expect(round.faults).toContain("missing");
  expect(round.quality).toBe("unreliable");
  expectClose(round.scores.published, Math.fround(rows[4].corr));
});
