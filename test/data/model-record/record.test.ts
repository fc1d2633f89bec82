import {expect, test} from "vitest";
import {estimatesOf} from "../../../src/components/base/catalogue/names.js";
import {judge} from "../../../src/data/coverage/coverage.js";
import {readModelRecord, runModelRecord} from "../../../src/data/model-record/record.js";
import {reliable} from "../../../src/data/reliable.js";

const record = readModelRecord();

test("every estimate of one model is held to the truth in 1,000 worlds of both paces, and holds", () => {
  expect(record.worlds).toBe(1000);
  expect(new Set(record.lines.map(({key}) => key))).toEqual(new Set(estimatesOf("model")));
  for (const line of record.lines) {
    expect(line.intervals, JSON.stringify(line)).toBe(1000);
    expect(judge(line).passes, JSON.stringify(line)).toBe(true);
  }
  expect(reliable().model!.intervals.percentile).toEqual({weekly: true, daily: true});
});

test("a few worlds made again agree with the record as chance allows", {timeout: 60_000}, () => {
  const again = runModelRecord({worlds: 40});
  expect(again.lines.map(({key, where, cadence}) => [key, where, cadence])).toEqual(
    record.lines.map(({key, where, cadence}) => [key, where, cadence])
  );
  for (const {held, intervals} of again.lines) expect(held / intervals).toBeGreaterThan(0.8);
  const all = again.lines.reduce((sum, {held}) => sum + held, 0) / again.lines.reduce((sum, l) => sum + l.intervals, 0);
  expect(all).toBeGreaterThan(0.92);
});
