import {expect, test} from "vitest";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import {linesOf} from "../../../../src/components/tables/convergence/lines.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";

/** Ten models; MMC and CORR rank alike in odd rounds and against one another in even ones; FNC begins in round 3. */
const rows = numbers(1, 6).flatMap((round) =>
  numbers(1, 10).map((i) => ({
    ...{round, model: `m${i}`, stake: 1, mmc: i / 100, corr: (round % 2 ? i : -i) / 100},
    ...(round >= 3 && {fnc: i / 50})
  }))
);
const panel = panelOf({rows, rounds: calendar(numbers(1, 6).map((round) => ({round})))});
const lines = linesOf(panel, defaultSettings("convergence-slopes"));
const line = (series: string, measure = "correlation") =>
  lines.find((one) => one.series === series && one.measure === measure && one.members === "all")!;

test("a line holds one value a round, from the first that it knows to the last", () => {
  expect(line("mmc and corr").values.map((value) => Math.round(value))).toEqual([1, -1, 1, -1, 1, -1]);
  expect(line("mmc and fnc").values.map((value) => Math.round(value))).toEqual([1, 1, 1, 1]);
  expect(line("mmc and fnc").rounds[0].round).toBe(3);
  expect(Math.exp(line("fnc", "dispersion").values[0])).toBeCloseTo(
    2 * Math.exp(line("mmc", "dispersion").values[0]),
    6
  );
});

test("the mean is over those that are known throughout, so that its members never change", () => {
  expect(line("mean").values).toEqual(line("mmc and corr").values);
  expect(line("mean", "dispersion").values).toHaveLength(6);
  expect(line("mean", "dispersion").values[5]).toBeCloseTo(line("mmc", "dispersion").values[5], 12);
  expect(
    lines.map(({measure, members}) => `${measure} ${members}`).filter((name, i, all) => name !== all[i - 1])
  ).toEqual(["correlation all", "correlation fixed", "dispersion all", "dispersion fixed"]);
});

test("rounds of few models have no value", () => {
  const few = panelOf({rows: rows.filter(({model}) => model !== "m1"), rounds: panel.rounds as never});
  expect(linesOf(few, defaultSettings("convergence-slopes"))).toEqual([]);
});
