import {expect, test} from "vitest";
import {noPanel} from "../../../../src/components/base/snapshot/panel.js";
import type {Panel, Scores} from "../../../../src/components/base/snapshot/panel.js";
import {paidColumn, paidScores, withSixtyDays} from "../../../../src/components/base/scores/paid-scores.js";
import {column} from "../../../../src/components/tables/panel/select.js";

const panelOf = (rounds: number[], scores: Scores): Panel => ({
  ...noPanel,
  ...{length: rounds.length, round: Int32Array.from(rounds), scores}
});
const mmc = Float32Array.of(1, 2, 3, 4);
const mmc60 = Float32Array.of(10, 20, NaN, 40);

test("MMC and CORR are the 20-day scores up to round 1342, the 60-day ones from 1343 on", () => {
  expect([1342, 1343].map((round) => paidColumn("mmc", round))).toEqual(["mmc", "mmc60"]);
  expect([1342, 1343].map((round) => paidColumn("corr", round))).toEqual(["corr", "corr60"]);
  const panel = panelOf([1341, 1342, 1343, 1344], {mmc, mmc60});
  expect([...column(panel, "mmc")]).toEqual([1, 2, NaN, 40]);
  expect([...column(panel, "mmc60")]).toEqual([10, 20, NaN, 40]);
  expect([...mmc]).toEqual([1, 2, 3, 4]);
});

test("nothing is made anew where no round is under the new rule, and once where one is", () => {
  const early = panelOf([1, 2, 3, 1342], {mmc});
  expect(paidScores(early, "mmc")).toBe(mmc);
  const late = panelOf([1, 2, 3, 1343], {mmc, mmc60});
  expect(column(late, "mmc")).toBe(column(late, "mmc"));
});

test("a panel that lacks one of the two where both are needed was read without the score", () => {
  expect(() => column(panelOf([1, 2, 3, 1343], {mmc}), "mmc")).toThrow("the panel was read without mmc");
});

test("who reads MMC or CORR reads the 60-day kind too", () => {
  expect(withSixtyDays(["cwmm", "mmc", "mmc60"])).toEqual(["cwmm", "mmc", "mmc60"]);
  expect(withSixtyDays(["corr", "payout"])).toEqual(["corr", "payout", "corr60"]);
});
