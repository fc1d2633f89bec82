import {describe, expect, test} from "vitest";
import {readSettings} from "../../../src/components/base/settings.js";
import {Random} from "../../../src/components/base/random.js";
import {cases, judged} from "../../../src/data/truth/cases.js";
import {importedFrom} from "../../../src/data/truth/code.js";
import {judge, runCase} from "../../../src/data/truth/coverage.js";
import {groupMean, stakeGroupMedian} from "../../../src/data/truth/normal-groups.js";
import {judgements, readRecord, recordPath} from "../../../src/data/truth/record.js";
import {lightWorld} from "../../../src/data/truth/world.js";

const record = readRecord();

/** A few worlds of each case, more in the slow tests. */
const again = process.env.CROWDING_SLOW ? 50 : 4;

describe.each(cases.map((one, place) => ({one, place, name: one.name})))("$name", ({one, place, name}) => {
  test("finds the recorded worlds again", {timeout: 300_000}, () => {
    const lines = runCase(one, {seed: record.seed, worlds: again, place});
    expect(lines.length).toBeGreaterThan(3);
    for (const {column, worlds} of lines) {
      const recorded = record.lines.find((l) => l.case === name && l.column === column);
      expect(worlds, column).toBe(recorded?.worlds.slice(0, again));
    }
  });

  test("every line passes", () => {
    const own = judgements(record).filter((l) => l.case === name);
    expect(own.length).toBeGreaterThan(3);
    expect(own.length).toBe(runCase(one, {seed: record.seed, worlds: 1, place}).length);
    expect(own.filter((l) => !l.passes).map((l) => `${l.column}: ${l.coverage}`)).toEqual([]);
    for (const line of own) expect(line.intervals, line.column).toBeGreaterThan(0.5 * record.worlds);
  });
});

test("every column with an interval is held to the truth", () => {
  const columns = Object.entries(judged).flatMap(([name, table]) => {
    const {panel} = lightWorld(new Random(1), {cadence: "weekly", rounds: 60, accounts: 40});
    const settings = readSettings({}, {table: name as keyof typeof judged});
    const names = table(panel, settings).table.columnNames();
    return names.flatMap((c) => (c.endsWith("_low") ? [`${name} ${c.slice(0, -4)}`] : []));
  });
  const held = new Set(record.lines.map((l) => `${l.table} ${l.column.split(",")[0]}`));
  expect(columns.length).toBe(22);
  expect(columns.filter((c) => !held.has(c))).toEqual([]);
});

test("a line fails only where its coverage cannot lie within 92 to 98 %", () => {
  const of = (hits: number, misses: number) => judge({worlds: "1".repeat(hits) + "0".repeat(misses) + "---"});
  expect(of(1900, 100)).toMatchObject({intervals: 2000, coverage: 0.95, passes: true});
  expect(of(1800, 200).passes).toBe(false);
  expect(of(1990, 10).passes).toBe(false);
  expect(of(90, 10).passes).toBe(true);
  expect(of(0, 0).passes).toBe(false);
});

test("the hash goes over statistics and tables, not over what declares settings", () => {
  const files = [...importedFrom(recordPath.replace("coverage.json", "coverage.ts"))].map((f) =>
    f.replaceAll("\\", "/")
  );
  for (const part of ["tables/round-series.ts", "inference/newey-west.ts", "truth/world.ts", "tables/groups.ts"])
    expect(files.filter((f) => f.endsWith(part))).toHaveLength(1);
  expect(files.filter((f) => /base\/(parameters|settings)\.ts$/.test(f))).toEqual([]);
});

test("true means and medians of groups, against a large sample", () => {
  const random = new Random(3);
  const sample = Float64Array.from({length: 200_000}, () => random.normal()).sort();
  const top = sample.subarray(180_000);
  expect(top.reduce((a, b) => a + b, 0) / top.length).toBeCloseTo(groupMean(10, 10), 1);
  expect(groupMean(1, 10)).toBeCloseTo(-groupMean(10, 10), 10);
  expect(stakeGroupMedian(3, {groups: 5, rounds: 1})).toBeCloseTo(0.4, 3);
});
