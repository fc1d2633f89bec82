import {expect, test} from "vitest";
import type {Count} from "../../../src/data/coverage/coverage.js";
import {truthOf} from "../../../src/data/coverage/summary.js";

const line = (more: Partial<Count>): Count => ({
  ...{case: "a", cadence: "weekly", table: "penalty", key: "mmc_mean", where: "", kind: "interval"},
  ...{intervals: 1000, held: 950},
  ...more
});
const truth = (...lines: Count[]) => truthOf({seed: 1, worlds: 1000, code: "", match: [], lines}, {current: true});

test("an estimator has the range of its lines by cadence, and is as the worst of them: one that holds too little before one that holds too much", () => {
  const {estimators, lines} = truth(
    line({held: 940}),
    line({held: 960, where: "group 2"}),
    line({cadence: "daily", held: 950}),
    line({cadence: "daily", held: 700, where: "group 2"}),
    line({key: "corr_mean"}),
    line({key: "corr_mean", held: 999, where: "group 2"})
  );
  expect(lines).toBe(6);
  expect(estimators).toEqual([
    {
      ...{table: "penalty", key: "mmc_mean", kind: "interval"},
      weekly: {least: 0.94, most: 0.96, standing: "passes"},
      daily: {least: 0.7, most: 0.95, standing: "fails"}
    },
    {
      ...{table: "penalty", key: "corr_mean", kind: "interval"},
      weekly: {least: 0.95, most: 0.999, standing: "wide"},
      daily: null
    }
  ]);
});

test("what has an interval in fewer than three tenths of its worlds is not judged, and not listed", () => {
  expect(truth(line({intervals: 299, held: 280})).estimators).toEqual([]);
  expect(truth(line({intervals: 300, held: 285})).estimators).toHaveLength(1);
});

test("an interval and a test of one name are two estimators, and a naive reading is none", () => {
  const {estimators, naive, lines} = truth(line({}), line({kind: "size"}), line({kind: "naive", held: 400}));
  expect(estimators.map(({kind}) => kind)).toEqual(["interval", "size"]);
  expect(lines).toBe(2);
  expect(naive).toEqual([{cadence: "weekly", table: "penalty", key: "mmc_mean", where: "", misled: 0.6}]);
});
