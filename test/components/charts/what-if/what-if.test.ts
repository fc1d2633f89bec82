// @vitest-environment jsdom
import {expect, test} from "vitest";
import {whatIfCurveChart, whatIfRoundsChart} from "../../../../src/components/charts/what-if/what-if.js";
import type {CurvePoint, Measure} from "../../../../src/components/charts/what-if/what-if.js";

const points = (["weight", "cwmm", "mmc", "payout"] as Measure[]).flatMap((measure) =>
  Array.from({length: 11}, (_, k): CurvePoint => ({k, measure, mean: k / 100, low: k / 200, high: k / 50}))
);

test("four curves with today's place, the chosen one and the turning point", () => {
  const svg = whatIfCurveChart(points, {width: 700, k: 4, turn: 6});
  const panels = [...svg.querySelectorAll(":scope > svg")];
  expect(panels).toHaveLength(4);
  for (const panel of panels) expect(panel.querySelectorAll("circle")).toHaveLength(2);
  expect(svg.textContent).toContain("more lowers it from × 6 on");
  expect(whatIfCurveChart(points, {width: 320, k: 1, turn: null}).textContent).not.toContain("more lowers it");
});

test("a small chart per number over the rounds, or a sentence where there is none", () => {
  const line = (round: number) => ({
    ...{round, stake: 10, weight: 0.01, weight_after: 0.02, cwmm: 0.5, cwmm_after: 0.6, mmc: 0.01, mmc_after: 0.008},
    ...{payout: 1, payout_after: null, mmc_percentile: 0.5, flag: "good"}
  });
  expect(whatIfRoundsChart([line(400), line(401)], {width: 700}).querySelectorAll(":scope > svg")).toHaveLength(6);
  expect(whatIfRoundsChart([], {width: 320}).textContent).toContain("no resolved round");
});
