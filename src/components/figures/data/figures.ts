/** The figures of the data page, from the manifest and the table of payouts. */
import type {RowOf} from "../../base/catalogue/rows.js";
import {slopeRows, stakeCoverage} from "../../base/snapshot/coverage.js";
import type {Manifest} from "../../base/snapshot/manifest.js";
import {causeOf} from "../../base/words/cause.js";
import {payoutsChart} from "../../charts/data/payouts.js";
import {slopeChart} from "../../charts/data/slope.js";
import {stakeCoverageChart} from "../../charts/data/stake-coverage.js";
import {coverageAlt, coverageNotes, coverageTitle, noSlope, slopeAlt, slopeTitle} from "../../texts/data/data.js";
import {payoutAlt, payoutNote, payoutsLeft, payoutTitle} from "../../texts/data/payouts.js";
import type {LeftOut} from "../../tables/result/result.js";
import type {PlainSpec} from "../../page/plain-figure.js";
import {plainTable} from "../../page/plain-table.js";

export function coverageFigure(manifest: Manifest): PlainSpec {
  const shares = stakeCoverage(manifest.coverage);
  return {
    id: "coverage",
    title: coverageTitle(manifest),
    about: "The sum of the stakes of a round’s rows over the official total of that round",
    legend: "A dot is a round",
    alt: coverageAlt(manifest),
    chart: ({width}) => stakeCoverageChart(shares, {width}),
    table: plainTable(shares),
    height: 280,
    how: [
      ...coverageNotes(manifest),
      "At 100 % every model with a stake is among the rows; below, some are missing, for instance models that had left the leaderboard when the rows were collected",
      "A cross: no official total is known, or nothing was at stake",
      "The table holds the payouts as well, and which scores of each round are final"
    ]
  };
}

export function slopeFigure(manifest: Manifest): PlainSpec {
  const slopes = slopeRows(manifest);
  return {
    id: "mmc-per-corr",
    title: slopeTitle(manifest),
    about: "How much MMC goes with one unit of CORR among models of a round that are equally close to the meta-model",
    legend: "A dot is a round, a bar the median of a score regime",
    alt: slopeAlt(manifest),
    none: noSlope(manifest),
    chart: ({width}) => slopeChart(slopes, {breaks: manifest.breaks, width}),
    table: plainTable(slopes),
    height: 320,
    how: [
      "A dot is the slope of MMC on CORR, with cwmm, within one round",
      "A score that keeps its meaning keeps this ratio; where it steps, nothing on these pages is averaged across the break"
    ]
  };
}

export const payoutsFigure = (rows: readonly RowOf<"payouts">[], told: {left: readonly LeftOut[]}): PlainSpec => ({
  id: "payouts",
  title: payoutTitle(rows, told),
  about:
    "Share of a round’s recorded payouts that lie within 1 % of those recomputed from stake, scores, multipliers and the rules",
  legend: "A dot is a round",
  alt: payoutAlt(rows, told),
  none: causeOf(told),
  chart: ({width}) => payoutsChart(rows, {width}),
  table: plainTable(rows),
  height: 280,
  how: [
    payoutNote,
    "A payout is the stake times the payout factor times the weighted scores, within the clip, by the rule of the round",
    "Where dots lie lower, that kind of payout was made by something else than what the source holds",
    ...payoutsLeft(told.left),
    "Resolved rounds, models with a stake and a recorded payout; crowding table payouts prints the table"
  ]
});
