// @vitest-environment jsdom
import {expect, test} from "vitest";
import {lagsChart} from "../../../../src/components/charts/persistence/lags.js";
import {madeRow} from "../../../support/made-row.js";

const row = (lag: number, overlap: number, low: number | null) =>
  madeRow("persistence", {
    ...{score_regime: "from 1", cadence: "weekly", lag, pairs: 9, models: 50, days: 7 * lag, overlap, luck: overlap},
    ...{autocorrelation: 0.3, autocorrelation_low: low, autocorrelation_high: low === null ? null : 0.4}
  });
const options = {width: 640, color: "teal", name: () => "some rounds"};

test("a dot for each lag, a ring without an interval, a rule with one, and a panel per series", () => {
  const rows = [row(1, 0.75, 0.2), row(4, 0, null)];
  const chart = lagsChart([rows, rows], options);
  expect(chart.querySelectorAll("circle")).toHaveLength(4);
  expect(chart.querySelectorAll('circle[fill="teal"]')).toHaveLength(2);
  expect(chart.textContent).toContain("rank correlation, some rounds");
  expect(chart.textContent).toContain("luck, by shared returns");
  expect(lagsChart([], options).textContent).toContain("No two rounds");
});

test("the reader’s own model is a line in its panel, with its name, cut at the frame", () => {
  const rows = [row(1, 0.75, 0.2), row(4, 0, null)];
  const lags = [
    {name: "mine", series: "some rounds", lag: 1, value: 0.9},
    {name: "mine", series: "some rounds", lag: 4, value: -3}
  ];
  const chart = lagsChart([rows], {...options, own: {text: "", lags}});
  expect(chart.querySelectorAll('[aria-label="line"] g[stroke="var(--own)"]')).toHaveLength(1);
  expect(chart.textContent).toContain("mine");
  const other = lagsChart([rows], {...options, name: () => "others", own: {text: "", lags}});
  expect(other.textContent).not.toContain("mine");
});
