// @vitest-environment jsdom
import {test} from "vitest";
import {penaltyPartsChart} from "../../../../src/components/charts/penalty/parts.js";
import {penaltyShapeChart} from "../../../../src/components/charts/penalty/shape.js";
import {penaltyChart} from "../../../../src/components/charts/penalty/penalty.js";
import {fallsByRegime} from "../../../../src/components/tables/penalty/falls-by-regime.js";
import {plainTable} from "../../../../src/components/page/plain-table.js";
import {madeRow} from "../../../support/made-row.js";
import {expectPicture} from "../../../support/picture.js";
import {penaltyOf, shapeOf} from "../../../support/tables.js";

const mmc = [0.008, 0.009, 0.0085, 0.004, -0.002];
const corr = [0.01, 0.012, 0.011, 0.014, 0.013];

/** A fall whose second group has no interval. */
function fallsOf(regime: string, sign = 1) {
  const values = mmc.map((m) => sign * m);
  const plain = penaltyOf(values, {regime, corr});
  const bounds = (i: number, side: number) => (i === 1 ? null : values[i] + side * 0.001);
  const rows = plain.table
    .objects()
    .map((row, i) => ({...row, mmc_mean_low: bounds(i, -1), mmc_mean_high: bounds(i, 1)}));
  return fallsByRegime({...plain, table: plainTable(rows)}, {shape: shapeOf(plain, {reach: 0.002})});
}

test("MMC falls over the groups in bars with intervals, the ends in figures beyond them, over CORR", async () => {
  await expectPicture("penalty", (width) => penaltyChart(fallsOf("from 1"), {width}));
});

test("at their mean correlations groups are dots beside a straight line; another source’s ends are diamonds", async () => {
  const reference = {bottom: 0.012, top: -0.003};
  const draw = (width: number) => penaltyChart(fallsOf("from 1"), {width, axis: "cwmm", reference});
  await expectPicture("penalty-cwmm", draw, {only: true});
});

test("MMC that rises has its figures on the other sides, and two score regimes a panel each", async () => {
  const both = [...fallsOf("from 1", -1), ...fallsOf("from 238")];
  await expectPicture("penalty-two", (width) => penaltyChart(both, {width, small: true, axis: "cwmm"}), {only: true});
});

test("the fall, its contrasts, its bend and its share at the top have a dot each with an interval", async () => {
  await expectPicture("penalty-shape", (width) => penaltyShapeChart(fallsOf("from 1"), {width}));
});

/** Overlap takes what accuracy gives; `sign` turns it round. */
const split = (sign: number) =>
  [0.1, 0.3, 0.5].map((rho_mean, i) =>
    madeRow("penalty-parts", {
      ...{score_regime: "from 1", group: i + 1, n: 100, rounds: 10, rho_mean, market_mean: sign * 0.02},
      ...{mmc_mean: sign * (0.006 - 0.003 * i), mmc_mean_low: sign * (0.006 - 0.003 * i) - 0.001},
      ...{mmc_mean_high: sign * (0.006 - 0.003 * i) + 0.001, accuracy_mean: 0.01 + 0.001 * i},
      ...{accuracy_mean_low: null, accuracy_mean_high: null, overlap_mean: -sign * (0.004 + 0.004 * i)},
      ...{mmc_gap: -sign * 0.006, mmc_gap_low: -sign * 0.006 - 0.002, mmc_gap_high: -sign * 0.006 + 0.002},
      ...{accuracy_gap: sign * 0.002, accuracy_gap_low: null, accuracy_gap_high: null},
      ...{overlap_gap: -sign * 0.008, overlap_gap_low: -sign * 0.008 - 0.001, overlap_gap_high: -sign * 0.008 + 0.001}
    })
  );

test("MMC and accuracy stand over the correlation with the line of overlap alone, its name outside of it", async () => {
  await expectPicture("penalty-parts", (width) => penaltyPartsChart(split(1), {width}));
});

test("where overlap adds to MMC the names stand on the other sides of their lines", async () => {
  await expectPicture("penalty-parts-rising", (width) => penaltyPartsChart(split(-1), {width}), {only: true});
});
