import {levelTest} from "../../../src/components/base/events/tests.js";
import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {entryOf, readsRows, tableNames} from "../../../src/components/base/catalogue/index.js";
import {intervalsOf} from "../../../src/components/base/catalogue/names.js";
import {readSettings} from "../../../src/components/base/settings/settings.js";
import {Random} from "../../../src/components/base/kit/random.js";
import {tables} from "../../../src/components/tables/index.js";
import {differenceKey, intervalKey} from "../../../src/components/tables/result/interval-keys.js";
import {cases} from "../../../src/data/coverage/cases.js";
import {judgedFiles} from "../../../src/data/coverage/code.js";
import {countOf, judge, runCase} from "../../../src/data/coverage/coverage.js";
import {groupMean, stakeGroupMedian} from "../../../src/data/coverage/normal-groups.js";
import {judgements, readRecord, recordText} from "../../../src/data/coverage/record.js";
import {leastShare, reliabilityOf} from "../../../src/data/coverage/reliability.js";
import {reliable} from "../../../src/data/reliable.js";
import {lightWorld} from "../../../src/data/coverage/world.js";

const read = (name: string) => readFileSync(new URL(`../../../src/data/coverage/${name}`, import.meta.url), "utf8");
const record = readRecord();
/** The letters of the first worlds of each line. */
const firstWorlds = read("first-worlds.txt").trimEnd().split("\n");

/** A few worlds of each case, more where there is time. */
const again = process.env.CROWDING_SLOW || process.env.CI ? 15 : 3;

describe.each(cases.map((one, place) => ({one, place, name: one.name})))("$name", ({one, place, name}) => {
  test("finds the recorded worlds again", {timeout: 600_000}, () => {
    const lines = runCase(one, {seed: record.seed, worlds: again, place});
    const recorded = record.lines.map((line, i) => ({...line, worlds: firstWorlds[i]})).filter((l) => l.case === name);
    for (const {table} of one.tables)
      expect(
        lines.some((l) => l.table === table),
        table
      ).toBe(true);
    for (const {worlds, ...line} of lines) {
      const same = recorded.find(
        (l) => l.table === line.table && l.key === line.key && l.where === line.where && l.kind === line.kind
      );
      expect(worlds, JSON.stringify(line)).toBe(same?.worlds.slice(0, again));
    }
  });

  test("has intervals in its worlds; what has them in few is not judged, and so not shown", () => {
    const own = judgements(record).filter((l) => l.case === name && l.kind === "interval");
    for (const {table} of one.tables)
      expect(
        own.some((l) => l.table === table),
        table
      ).toBe(true);
    const rare = own.filter(({intervals}) => intervals < leastShare * record.worlds);
    // a slope of the dose takes raises of many sizes on many dates
    for (const {table, key} of rare) expect(`${table} ${key}`).toMatch(/^event-dose slope, .*$/);
    const judged = reliabilityOf(record);
    for (const {table, key, cadence} of rare) expect(judged[table]?.intervals[key]?.[cadence]).toBeUndefined();
  });
});

test("every interval and every p-value of every table is held to the truth, at both paces", () => {
  const reliability = reliable();
  const names = tableNames.filter((name) => readsRows(name) && !entryOf(name).derived);
  const missing: string[] = [];
  let compared = 0;
  for (const [name, cadence] of names.flatMap((n) => (["weekly", "daily"] as const).map((c) => [n, c] as const))) {
    const world = cases.find((c) => c.name.startsWith(`raises at random, ${cadence}`))!.world;
    const made = lightWorld(new Random(1), world).panel;
    // light worlds pay nothing
    const none = new Float32Array(made.length).fill(NaN);
    const paid = {payout: Float64Array.from(none), corr_multiplier: none, mmc_multiplier: none};
    const panel = {...made, scores: {...made.scores, ...paid}};
    const settings = readSettings({groups: "5", base: "0", before: "8", after: "8"}, {table: name});
    const result = tables[name](panel, settings);
    const has = (kind: "intervals" | "tests", key: string) => {
      ++compared;
      if (reliability[name]?.[kind][key]?.[cadence] === undefined) missing.push(`${name} ${kind} ${key} ${cadence}`);
    };
    for (const row of result.table.objects() as Record<string, unknown>[]) {
      for (const {column, low} of intervalsOf(name))
        if (row[low] !== null) has("intervals", intervalKey(name, {column, row}, settings));
      // a level is not nothing where raises do nothing: no world says how often its p-value should be small
      if (typeof row.p === "number" && row.test !== levelTest)
        has("tests", intervalKey(name, {column: "p", row}, settings));
    }
    for (const {column, low} of result.endDifferences ?? [])
      if (low !== null) has("intervals", differenceKey(name, column, settings));
  }
  expect(compared).toBeGreaterThan(200);
  expect(missing).toEqual([]);
});

test("a line fails only where its coverage cannot lie within 92 to 98 %, a test's size within 3 to 7 %", () => {
  const of = (hits: number, misses: number, kind: "interval" | "size" = "interval") =>
    judge({intervals: hits + misses, held: hits, kind});
  expect(of(1900, 100)).toMatchObject({intervals: 2000, coverage: 0.95, passes: true});
  expect(of(1800, 200).passes).toBe(false);
  expect(of(1990, 10).passes).toBe(false);
  expect(of(1820, 180).passes).toBe(true);
  expect(of(1820, 180, "size").passes).toBe(false);
  expect(of(1880, 120, "size").passes).toBe(true);
  expect(of(90, 10).passes).toBe(true);
  expect(of(0, 0).passes).toBe(false);
});

test("the file holds what was written into it, counts alone: every table that is printed reads it", () => {
  expect(record.lines.length).toBeGreaterThan(500);
  expect(recordText(record)).toBe(read("coverage.json"));
  expect(recordText(record).length).toBeLessThan(100_000);
});

test("the first worlds of each line stand beside it, and no more of them held than in all", () => {
  expect(firstWorlds.length).toBe(record.lines.length);
  firstWorlds.forEach((worlds, i) => {
    const {intervals, held} = countOf({...record.lines[i], worlds});
    expect(worlds).toMatch(/^[01-]{50}$/);
    expect(intervals).toBeLessThanOrEqual(record.lines[i].intervals);
    expect(held).toBeLessThanOrEqual(record.lines[i].held);
    expect(intervals - held).toBeLessThanOrEqual(record.lines[i].intervals - record.lines[i].held);
  });
});

test("a line counts the worlds with an interval, and those that held", () => {
  const line = {
    case: "made up",
    cadence: "weekly",
    table: "trend",
    key: "cwmm_mean",
    where: "",
    kind: "interval"
  } as const;
  expect(countOf({...line, worlds: "110-1-"})).toEqual({...line, intervals: 4, held: 3});
});

test("the hash goes over statistics and tables, not over what declares settings", () => {
  const files = [...judgedFiles()].map((f) => f.replaceAll("\\", "/"));
  for (const part of ["groups/round-series.ts", "series/newey-west.ts", "coverage/world.ts", "events/placebo.ts"])
    expect(
      files.some((f) => f.endsWith(part)),
      part
    ).toBe(true);
  expect(files.filter((f) => /base\/(settings\/(parameters|settings)|catalogue\/.*)\.ts$/.test(f))).toEqual([]);
});

test("true means and medians of groups, against a large sample", () => {
  const random = new Random(3);
  const sample = Float64Array.from({length: 200_000}, () => random.normal()).sort();
  const top = sample.subarray(180_000);
  expect(top.reduce((a, b) => a + b, 0) / top.length).toBeCloseTo(groupMean(10, 10), 1);
  expect(groupMean(1, 10)).toBeCloseTo(-groupMean(10, 10), 10);
  expect(stakeGroupMedian(3, {groups: 5, rounds: 1})).toBeCloseTo(0.4, 3);
});
