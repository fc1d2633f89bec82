import {expect, test} from "vitest";
import type {TableName} from "../../../../src/components/base/catalogue/index.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {differenceKey, intervalKey} from "../../../../src/components/tables/result/interval-keys.js";

const keyOf = (table: TableName, texts: Record<string, string>, row: Record<string, unknown>) =>
  intervalKey(table, {column: "mean", row}, readSettings(texts, {table}));

test("a number's name is its column, or what its row says that it is, with the settings that make it another one", () => {
  expect(keyOf("penalty", {}, {group: 1})).toBe("mean");
  expect(keyOf("penalty", {ranking: "pooled"}, {})).toBe("mean, pooled");
  expect(keyOf("penalty-shape", {ranking: "pooled"}, {statistic: "fall"})).toBe("fall, pooled");
  expect(keyOf("event-parts", {}, {part: "overlap"})).toBe("overlap, others");
  expect(keyOf("event-tests", {}, {test: "jump", outcome: "cwmm", adjust: "round"})).toBe("jump cwmm round");
  expect(keyOf("event-placebo", {adjust: "none"}, {placebo: "raises", outcome: "corr"})).toBe("raises corr, as scored");
});

test("a number of events knows its score, by its row or the settings, and what is subtracted from it", () => {
  expect(keyOf("event-summary", {}, {outcome: "mmc"})).toBe("mean of mmc, others");
  expect(keyOf("event-summary", {}, {outcome: "corr"})).toBe("mean of corr, others");
  expect(keyOf("event-summary", {adjust: "round"}, {outcome: "mmc"})).toBe("mean of mmc, round");
  expect(keyOf("event-path", {}, {time: 0})).toBe("mean of mmc, others");
  expect(keyOf("event-path", {outcome: "cwmm", adjust: "none"}, {})).toBe("mean of cwmm, as scored");
  expect(keyOf("event-specifications", {outcome: "corr"}, {outcome: "corr"})).toBe("mean of corr, others");
  expect(keyOf("event-placebo", {}, {placebo: "raises", outcome: "corr"})).toBe("raises corr, others");
  expect(keyOf("event-dose", {}, {})).toBe("mean, others");
});

test("settings that a table does not take make no other estimator", () => {
  const settings = readSettings({}, {table: "trend"});
  expect(intervalKey("trend", {column: "gap_mean", row: {}}, {...settings, ranking: "pooled", adjust: "none"})).toBe(
    "gap_mean"
  );
});

test("end groups have a name of their own", () => {
  expect(differenceKey("penalty", "mmc_mean", readSettings({}, {table: "penalty"}))).toBe(
    "mmc_mean, last less first group"
  );
});
