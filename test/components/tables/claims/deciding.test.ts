import {expect, test} from "vitest";
import {linearTrend} from "../../../support/linear-trend.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import type {Evidence} from "../../../../src/components/tables/claims/context.js";
import {decidingIn} from "../../../../src/components/tables/claims/deciding.js";

const evidence = (more: Partial<Evidence>): Evidence => ({
  ...{estimate: 0.1, low: -0.1, high: 0.3, estimator: null, unit: "rounds", n: 50, rounds: 50, periods: 13},
  ...{score_regime: "from 1", grows: true, why: null},
  ...more
});

test("the interval of a mean halves with four times the rounds, that of a slope with 1.59 times", () => {
  expect(decidingIn(evidence({}), 0.5).decides).toBe(200);
  expect(decidingIn(evidence({line: true}), 0.5).decides).toBe(80);
});

test("the standard error of a slope over independent rounds does fall with their number to the power 1.5", () => {
  const spread = (n: number) => {
    const random = new Random(3);
    const times = Float64Array.from({length: n}, (_, t) => t / 52);
    const slopes = Array.from({length: 800}, () =>
      linearTrend(
        times,
        times.map(() => random.normal()),
        {lag: 4}
      )
    );
    return Math.sqrt(slopes.reduce((sum, {estimate}) => sum + estimate ** 2, 0) / slopes.length);
  };
  expect(Math.abs(Math.log2(spread(50) / spread(100)) - 1.5)).toBeLessThan(0.15);
});

test("a line of few rounds takes as many as its interval does, another number as many independent ones", () => {
  const none = {low: null, high: null, rounds: 30, periods: 2};
  expect(decidingIn(evidence({...none, line: true}), null).decides).toBe(40);
  expect(decidingIn(evidence(none), null).decides).toBe(150);
  expect(decidingIn(evidence({...none, line: true, rounds: 60}), null).decides).toBeNull();
});

test("where so many rounds reach over a rule, more rounds do not decide, and why is said", () => {
  const near = evidence({line: true, span: [291, 340 - 1]});
  expect(decidingIn(near, 0.5)).toEqual({
    decides: null,
    evidence: {...near, why: "about 80 rounds would decide it, but from round 340 on they are of another kind"}
  });
  expect(decidingIn({...near, why: "few"}, 0.5).evidence.why).toMatch(/^few; about 80 rounds/);
  const far = evidence({line: true, span: [201, 250]});
  expect(decidingIn(far, 0.5)).toEqual({evidence: far, decides: 80});
  // four of five round numbers are rounds of the line: the 30 that lack reach 38 further
  const sparse = evidence({line: true, span: [1260, 1322]});
  expect(decidingIn(sparse, 0.5).decides).toBeNull();
  expect(decidingIn({...sparse, line: false}, 0.9).decides).toBe(62);
});
