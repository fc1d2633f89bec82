// @vitest-environment jsdom
import {test} from "vitest";
import {whatIfCurveChart, whatIfRoundsChart} from "../../../../src/components/charts/what-if/what-if.js";
import type {CurvePoint, Measure} from "../../../../src/components/charts/what-if/what-if.js";
import {expectPicture} from "../../../support/picture.js";

const measures: [Measure, (k: number) => number][] = [
  ["weight", (k) => k / 100],
  ["cwmm", (k) => 0.5 + k / 20],
  ["mmc", (k) => 0.01 - k / 500],
  ["payout", (k) => k - k ** 2 / 5]
];
const points = measures.flatMap(([measure, of]) =>
  [0, 0.5, 1, 2, 3, 4].map((k): CurvePoint => ({k, measure, mean: of(k), low: of(k) * 0.8, high: of(k) * 1.2}))
);

test("four numbers over the stake: today and the choice marked, the smaller one's figure below, and where more lowers it", async () => {
  await expectPicture("what-if-curve", (width) => whatIfCurveChart(points, {width, k: 3, turn: 2.5}));
});

test("with less stake than today today's figures stand above", async () => {
  const some = points.filter(({measure}) => measure === "mmc" || measure === "payout");
  await expectPicture("what-if-curve-less", (width) => whatIfCurveChart(some, {width, k: 0.5, turn: 1.5}), {
    only: true
  });
});

test("the model's rounds: dots as it was, rings as it would have been, a sentence for what is not known", async () => {
  const lines = [1, 2, 3].map((round) => ({
    ...{
      round,
      stake: 10 * round,
      weight: 0.01 * round,
      weight_after: 0.02 * round,
      cwmm: 0.5,
      cwmm_after: 0.5 + round / 50
    },
    ...{mmc: 0.01 - round / 200, mmc_after: 0.008 - round / 200, payout: null, payout_after: null},
    ...{mmc_percentile: round / 4, flag: "good"}
  }));
  await expectPicture("what-if-rounds", (width) => whatIfRoundsChart(lines, {width}));
});
