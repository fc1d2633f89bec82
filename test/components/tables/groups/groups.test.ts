import {describe, expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {quantileGroups} from "../../../../src/components/tables/groups/groups.js";
import {penalty} from "../../../../src/components/tables/penalty/penalty.js";
import {selectRows} from "../../../../src/components/tables/panel/select.js";
import {stakeDeciles} from "../../../../src/components/tables/stake/deciles.js";
import {trend} from "../../../../src/components/tables/trend/trend.js";
import type {TableResult} from "../../../../src/components/tables/result/result.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";
import type {World} from "../../../support/panel.js";
import {twoRegimes, world} from "../../../support/worlds.js";

const made = world({seed: 41, models: 80, rounds: twoRegimes(30)});
const panel = panelOf(made);
const rowsOf = ({table}: TableResult) => table.objects() as Record<string, number>[];

describe.each(["within", "pooled"] as const)("quantile groups, %s", (ranking) => {
  const {rows} = selectRows(panel, {rounds: "all", known: ["cwmm"], stakeKnown: true, minStake: 0});
  const grouped = quantileGroups(panel, rows, panel.stake, {groups: 5, ranking});

  test("partition the rows", () => {
    const members = grouped.cells.flatMap(({runs}) => {
      const own: number[] = [];
      for (let i = 0; i < runs.length; i += 2) own.push(...grouped.rows.subarray(runs[i], runs[i + 1]));
      return own;
    });
    expect(members.length).toBeGreaterThan(500);
    expect(members.sort((a, b) => a - b)).toEqual([...grouped.rows].sort((a, b) => a - b));
    expect(grouped.cells.reduce((sum, c) => sum + c.n, 0)).toBe(grouped.rows.length);
    expect(grouped.rows.length + grouped.left.reduce((sum, l) => sum + l.rows, 0)).toBe(rows.length);
  });

  test("ascend from group to group", () => {
    const result = rowsOf(
      stakeDeciles(panel, readSettings({rounds: "all", ranking, groups: "5"}, {table: "stake-deciles"}))
    );
    expect(result.length).toBe(10);
    result.forEach((row, i) => {
      if (i % 5 === 0) return;
      expect(row.stake_min).toBeGreaterThanOrEqual(result[i - 1].stake_min);
      expect(row.stake_max).toBeGreaterThanOrEqual(result[i - 1].stake_max);
    });
  });
});

const tables = [
  ["stake-deciles", stakeDeciles, {rounds: "all", groups: "4", recent: "0"}],
  ["penalty", penalty, {rounds: "all", groups: "4"}],
  ["trend", trend, {}]
] as const;

describe.each(tables)("%s", (name, compute, texts) => {
  const settings = readSettings(texts, {table: name});
  const of = (change: World) => rowsOf(compute(panelOf(change), settings));
  const plain = of(made);

  test("does not depend on the order of entry", () => {
    const reversed = of({...made, rows: [...made.rows].reverse()});
    expect(reversed).toEqual(plain);
    expect(plain.length).toBeGreaterThan(7);
  });

  test("does not depend on models' names where nothing ties", () => {
    const renamed = of({...made, rows: made.rows.map((r) => ({...r, model: [...r.model].reverse().join("")}))});
    expect(renamed).toHaveLength(plain.length);
    // sums over models are taken in another order: the ends of intervals, means without one account and the line that is
    // solved for step by step move by rounding
    renamed.forEach((row, i) => {
      for (const [name, value] of Object.entries(row))
        if (/_(low|high|least|most|fixed)$/.test(name) && value !== null) expect(value).toBeCloseTo(plain[i][name], 12);
        else expect(value).toEqual(plain[i][name]);
    });
  });

  test("keeps its groups when stakes are counted in another unit", () => {
    const scaled = of({...made, rows: made.rows.map((r) => ({...r, stake: r.stake == null ? null : r.stake * 1024}))});
    const same = Object.keys(plain[0]).filter((column) => !/^stake/.test(column));
    scaled.forEach((row, i) => {
      for (const column of same)
        if (plain[i][column] === null) expect(row[column]).toBeNull();
        else if (typeof plain[i][column] === "number") expect(row[column]).toBeCloseTo(plain[i][column], 9);
    });
  });

  test("moves with a score that is shifted", () => {
    const moved = of({...made, rows: made.rows.map((r) => ({...r, cwmm: r.cwmm == null ? null : r.cwmm + 0.25}))});
    moved.forEach((row, i) => expect(row.cwmm_mean).toBeCloseTo(plain[i].cwmm_mean + 0.25, 6));
  });
});

test("a round with exactly ten rows per group stays, one with a row less is left out, but not when pooled", () => {
  const of = (counts: number[], ranking: "within" | "pooled") => {
    const rows = counts.flatMap((count, r) => numbers(1, count).map((i) => ({round: r + 1, model: `m${i}`, stake: i})));
    const small = panelOf({rows, rounds: calendar(counts.map((_, r) => ({round: r + 1})))});
    const {cells, left} = quantileGroups(small, Int32Array.from(rows.keys()), small.stake, {groups: 3, ranking});
    return {sizes: cells.map((c) => c.n), left};
  };
  const reason = "round with fewer than 30 ranked rows";
  const none = "No round holds enough models: 3 groups take 30 in a round";
  expect(of([30, 29], "within")).toEqual({sizes: [10, 10, 10], left: [{reason, rows: 29, rounds: 1}]});
  expect(of([32], "within")).toEqual({sizes: [11, 11, 10], left: [{reason, rows: 0, rounds: 0}]});
  expect(of([29], "within")).toEqual({sizes: [], left: [{reason, rows: 29, rounds: 1, none}]});
  expect(of([5, 6], "pooled")).toEqual({sizes: [4, 4, 3], left: []});
});

test("a setting that comes back gives the same table", () => {
  const at = (groups: string) => rowsOf(penalty(panel, readSettings({rounds: "all", groups}, {table: "penalty"})));
  const first = at("3");
  expect(at("5")).not.toEqual(first);
  expect(at("3")).toEqual(first);
});
