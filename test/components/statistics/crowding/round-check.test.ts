import {expect, test} from "vitest";
import {checkRound, weightedMmcOf} from "../../../../src/components/statistics/crowding/round-check.js";
import {expectClose} from "../../../close.js";

const sound = {n: 200, sigma: 0.4, weightedMmc: 0.0001, deviation: 0.014, coverage: 1, bagged: false};

test("a round that obeys both identities is good", () => {
  expect(checkRound(sound)).toEqual({quality: "good", faults: []});
  expect(checkRound({...sound, coverage: null}).quality).toBe("good");
  expect(checkRound({...sound, weightedMmc: NaN, deviation: NaN}).quality).toBe("good");
});

test.each([
  ["sum", {weightedMmc: -0.0015}, "approximate"],
  ["sum", {weightedMmc: 0.0071}, "unreliable"],
  ["sigma", {sigma: 1.01}, "unreliable"],
  ["few", {n: 9}, "unreliable"],
  ["missing", {coverage: 0.95}, "approximate"],
  ["missing", {coverage: 1.05}, "approximate"],
  ["missing", {coverage: 0.5}, "unreliable"],
  ["bagged", {bagged: true}, "approximate"]
] as const)("%s with %o is %s", (fault, change, quality) => {
  expect(checkRound({...sound, ...change})).toEqual({quality, faults: [fault]});
});

test("several faults are all told, the gravest decides", () => {
  const check = checkRound({n: 30, sigma: 1.2, weightedMmc: 0.01, deviation: 0.014, coverage: 0.2, bagged: true});
  expect(check).toEqual({quality: "unreliable", faults: ["sigma", "sum", "missing", "bagged"]});
});

test("weighted sum and deviation are over staked rows with MMC", () => {
  const {n, weightedMmc, deviation} = weightedMmcOf({stake: [1, 3, 0, NaN, 5], mmc: [0.1, 0.3, 9, 9, NaN]});
  expect(n).toBe(2);
  expectClose(weightedMmc, 0.25);
  expectClose(deviation, 0.1);
});
