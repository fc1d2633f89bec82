import {expect, test} from "vitest";
import {asIs, changed, whatIfRound} from "../../../../src/components/tables/what-if/rounds.js";
import {contextIn, crowd} from "../../../support/claims.js";

const {panel} = contextIn(crowd({rounds: 3, models: 60}));
for (const name of ["corr_multiplier", "mmc_multiplier"] as const) panel.scores[name]!.fill(1);
const row = panel.model.findIndex((model) => panel.models.key[model] === "m59");
const round = whatIfRound(panel, row, {rules: "from 222"});

test("a model's standing in a round is that of the table mechanism, its pay that of the rule", () => {
  expect(round.standing.weight).toBeGreaterThan(0.1);
  expect(round.standing.rho * round.factor).toBeCloseTo(panel.scores.cwmm![row], 9);
  const {payout} = asIs(round);
  expect(payout).toBeCloseTo(panel.stake[row] * (panel.scores.corr![row] + panel.scores.mmc![row]), 6);
});

test("k = 1 changes nothing; more stake is more weight and more alike; none is none", () => {
  const now = asIs(round);
  const same = changed(round, {k: 1, split: 1, alike: 1});
  for (const name of ["weight", "cwmm", "mmc", "payout"] as const) expect(same[name]).toBeCloseTo(now[name], 9);
  const more = changed(round, {k: 5, split: 1, alike: 1});
  expect(more.weight).toBeGreaterThan(now.weight);
  expect(more.cwmm).toBeGreaterThan(now.cwmm);
  const none = changed(round, {k: 0, split: 1, alike: 1});
  expect(none).toMatchObject({weight: 0, payout: 0});
  expect(none.cwmm).toBeLessThan(now.cwmm);
});

test("the payout factor shrinks as the pool grows, under a rule with a threshold", () => {
  const later = whatIfRound(panel, row, {rules: "from 650"});
  expect(later.paying.weights).toEqual({corr: 0.5, mmc: 2});
  expect(later.paying.factor).toBe(Math.min(1, 72_000 / later.paying.atStake));
  const huge = changed(later, {k: 1000, split: 1, alike: 1});
  expect(Math.abs(huge.payout)).toBeLessThan(0.05 * 1000 * later.stake);
});
