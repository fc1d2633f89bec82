// @vitest-environment jsdom
import {expect, test} from "vitest";
import {
  coverageTable,
  coverageText,
  matchTable,
  naiveText
} from "../../../../src/components/figures/method/coverage-table.js";
import type {Estimator, Truth} from "../../../../src/components/figures/method/coverage-table.js";

const good: Estimator = {
  table: "trend",
  key: "cwmm_mean",
  kind: "interval",
  weekly: {least: 0.9467, most: 0.9533, standing: "passes"},
  daily: {least: 0.95, most: 0.95, standing: "passes"}
};
const bad: Estimator = {...good, key: "gap_mean", daily: {least: 0.8, most: 0.9, standing: "fails"}};
const size: Estimator = {...good, table: "event-tests", key: "change mmc round", kind: "size", daily: null};
const measures = {between: 0.003, noise: 0.019, rounds: 0.003, lags: [{lag: 1, correlation: 0.531}]};
const truth: Truth = {
  ...{seed: 1, worlds: 300, lines: 12, current: true, estimators: [good, bad, size]},
  naive: [
    {cadence: "weekly", table: "event-summary", key: "change of mmc, others", where: "", misled: 0.524},
    {cadence: "daily", table: "event-summary", key: "change of mmc, others", where: "", misled: 0.3}
  ],
  match: [{cadence: "weekly", light: measures, full: {...measures, noise: 0.0205}}]
};

test("says how many worlds, whether the code has changed and what fails", () => {
  expect(coverageText(truth)).toBe(
    "12 numbers in 300 worlds each, seed 1, made with this code: 2 kinds of intervals, 1 of which fail and are not shown; " +
      "1 kinds of p-values, none of which fails."
  );
  expect(coverageText({...truth, current: false})).toContain("older than the code");
});

test("says how often the naive reading misleads", () => {
  expect(naiveText(truth)).toContain("in 52 % of the worlds of weekly rounds and in 30 % of those of daily rounds");
  expect(naiveText({naive: []})).toBe("");
});

test("what holds more than it should does not fail, and is called wide", () => {
  const wide: Estimator = {...bad, daily: {least: 0.94, most: 0.999, standing: "wide"}};
  const made = coverageTable({...truth, estimators: [good, wide]});
  expect(made.querySelectorAll("table")).toHaveLength(2);
  expect(made.textContent).toContain("94.0 to 99.9 % (wide)");
});

test("what fails stands alone, everything in folds", () => {
  const tables = [...coverageTable(truth).querySelectorAll("table")];
  const rows = tables.map((table) =>
    [...table.querySelectorAll("tbody tr")].map((r) => r.textContent.replace(/\s+/g, " ").trim())
  );
  expect(rows.map((r) => r.length)).toEqual([1, 2, 1]);
  expect(rows[0][0]).toContain("80.0 to 90.0 % (fails)");
  expect(rows[1][0]).toContain("94.7 to 95.3 %");
  expect(rows[2][0]).toContain("4.7 to 5.3 %");
  expect(rows[2][0]).toContain("–");
});

test("a light world stands beside the full simulator", () => {
  const rows = [...matchTable(truth).querySelectorAll("tbody tr")].map((r) => r.textContent.replace(/\s+/g, " "));
  expect(rows).toHaveLength(4);
  expect(rows[1]).toContain("0.0190");
  expect(rows[1]).toContain("0.0205");
  expect(rows[3]).toContain("correlation 1 round apart");
});
