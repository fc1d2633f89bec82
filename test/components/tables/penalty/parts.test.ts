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
