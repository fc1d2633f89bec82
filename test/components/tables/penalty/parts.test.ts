import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {powerFactor} from "../../../../src/components/base/kit/constants.js";
import {penaltyParts} from "../../../../src/components/tables/penalty/parts.js";
import {penalty} from "../../../../src/components/tables/penalty/penalty.js";
import {expectClose} from "../../../close.js";
import {linearWorld} from "../../../support/linear-world.js";

const texts = {groups: "2", rounds: "all"};
const rowsOf = (panel: Panel) =>
  penaltyParts(panel, readSettings(texts, {table: "penalty-parts"})).table.objects() as RowOf<"penalty-parts">[];

const {panel, exact} = linearWorld({rounds: 30});

test("same groups and MMC as penalty; accuracy and overlap are those of the predictions and add up", () => {
  const rows = rowsOf(panel);
  const plain = penalty(panel, readSettings(texts, {table: "penalty"})).table.objects() as Record<string, number>[];
  rows.forEach((row, i) => {
    expectClose(row.mmc_mean, plain[i].mmc_mean);
    expectClose(row.rho_mean, plain[i].cwmm_mean / powerFactor);
    expectClose(row.accuracy_mean + row.overlap_mean, row.mmc_mean);
    expectClose(row.accuracy_gap + row.overlap_gap, row.mmc_gap);
    // CORR of this world is accuracy itself
    expectClose(row.accuracy_mean, plain[i].corr_mean, 1e-5);
    expectClose(row.market_mean, exact.reduce((sum, {meta}) => sum + meta.market, 0) / exact.length, 1e-5);
  });
});

test("with one c_M overlap lies on a straight line of slope -c_M", () => {
  const one = linearWorld({rounds: 1});
  const [bottom, top] = rowsOf(one.panel);
  const slope = top.overlap_gap / (top.rho_mean - bottom.rho_mean);
  expectClose(slope, -one.exact[0].meta.market, 1e-4);
});

test("where the meta-model loses, likeness adds to MMC", () => {
  const sign = (name: "mmc" | "corr") => panel.scores[name]!.map((x) => -x);
  const turned = {...panel, scores: {...panel.scores, mmc: sign("mmc"), corr: sign("corr")}};
  const [forth, back] = [rowsOf(panel).at(-1)!, rowsOf(turned).at(-1)!];
  expect(Math.sign(forth.overlap_gap)).toBe(-Math.sign(forth.market_mean));
  expectClose(back.overlap_gap, -forth.overlap_gap);
});

test("rounds without a score of the meta-model are left out and counted", () => {
  const corr = panel.scores.corr!.map((x, row) => (panel.round[row] <= 4 ? NaN : x));
  const result = penaltyParts(
    {...panel, scores: {...panel.scores, corr}},
    readSettings(texts, {table: "penalty-parts"})
  );
  expect(result.left.find(({reason}) => reason.includes("own score"))!.rows).toBe(100);
  expect(result.rounds[0]).toBe(5);
});

test("gaps are to the lowest group of the same score regime; it has none itself, the others have intervals around theirs", () => {
  const long = linearWorld({rounds: 60}).panel;
  const day = (number: number) => new Date(Date.UTC(2020, 0, number, 18)).toISOString().replace(".000", "");
  const rounds = long.rounds.map((r) => ({
    ...{...r, score_regime: r.round <= 30 ? "from 1" : "from 31"},
    // no two share a day of their returns
    ...{
      opens: day(28 * r.round),
      closes: day(28 * r.round),
      first_score: day(28 * r.round),
      resolves: day(28 * r.round + 26)
    }
  }));
  const rows = rowsOf({...long, rounds});
  expect(rows.map(({score_regime, group}) => [score_regime, group])).toEqual([
    ["from 1", 1],
    ["from 1", 2],
    ["from 31", 1],
    ["from 31", 2]
  ]);
  for (const [bottom, top] of [rows.slice(0, 2), rows.slice(2)]) {
    expect(bottom).toMatchObject({mmc_gap: 0, mmc_gap_low: null, mmc_gap_high: null});
    for (const name of ["mmc", "accuracy", "overlap"] as const) {
      expectClose(top[`${name}_gap`], top[`${name}_mean`] - bottom[`${name}_mean`]);
      expect(top[`${name}_gap_low`]!).toBeLessThan(top[`${name}_gap`]);
      expect(top[`${name}_gap_high`]!).toBeGreaterThan(top[`${name}_gap`]);
      expect(bottom[`${name}_mean_low`]!).toBeLessThan(bottom[`${name}_mean`]);
    }
  }
});

/** The world with CORR of these rounds alone. */
function knownFrom(first: number): Panel {
  const corr = panel.scores.corr!.map((x, row) => (panel.round[row] < first ? NaN : x));
  return {...panel, scores: {...panel.scores, corr}};
}

test("that CORR is not known is said where it leaves nothing, and nowhere else", () => {
  const said = (of: Panel) =>
    penaltyParts(of, readSettings(texts, {table: "penalty-parts"})).left.find(({reason}) =>
      reason.includes("own score")
    )!;
  expect(said(panel)).toEqual({reason: "the meta-model's own score in the round not known", rows: 0});
  expect(said(knownFrom(30))).toEqual({...said(panel), rows: 29 * 25});
  expect(said(knownFrom(31))).toMatchObject({
    rows: 30 * 25,
    none: "The meta-model’s own score is not known in these rounds, as CORR is not known"
  });
  const nothing = {...panel, scores: {...panel.scores, mmc: panel.scores.mmc!.map(() => NaN)}};
  expect(said(nothing)).toEqual(said(panel));
});

test("models without a stake above the least one take no part where only staked ones do", () => {
  const stakes = linearWorld({rounds: 30, stake: (m) => (m < 3 ? 0 : m < 5 ? 1 : 10)}).panel;
  const counted = (more: Record<string, string>) => {
    const settings = readSettings({...texts, ...more}, {table: "penalty-parts"});
    return penaltyParts(stakes, settings).used / 30;
  };
  expect(counted({staked: "false"})).toBe(25);
  expect(counted({staked: "true", "min-stake": "0"})).toBe(22);
  expect(counted({staked: "true", "min-stake": "1"})).toBe(20);
});
