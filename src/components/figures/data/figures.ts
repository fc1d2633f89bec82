/** The figures of the data page, from the manifest and the table of payouts. */
import type {RowOf} from "../../base/catalogue/rows.js";
import {slopeRows, stakeCoverage} from "../../base/snapshot/coverage.js";
import type {Manifest} from "../../base/snapshot/manifest.js";
import {causeOf} from "../../base/words/cause.js";
import type {WithLeft} from "../../base/words/cause.js";
import {payoutsChart} from "../../charts/data/payouts.js";
import {slopeChart} from "../../charts/data/slope.js";
import {stakeCoverageChart} from "../../charts/data/stake-coverage.js";
import {coverageAlt, coverageTitle, noSlope, slopeAlt, slopeTitle} from "../../texts/data/data.js";
import {payoutAlt, payoutTitle} from "../../texts/data/payouts.js";
import type {PlainSpec} from "../../page/plain-figure.js";
import {plainTable} from "../../page/plain-table.js";

export function coverageFigure(manifest: Manifest): PlainSpec {
  const shares = stakeCoverage(manifest.coverage);
  return {
    id: "coverage",
    title: coverageTitle(manifest),
    about: "Sum of the stakes of a round's rows over the official total of that round",
    alt: coverageAlt(manifest),
    chart: ({width}) => stakeCoverageChart(shares, {width}),
    table: plainTable(shares),
    height: 280,
    how: ["A cross: no official total is known, or nothing was at stake, so that the coverage is unknown"]
  };
}

export function slopeFigure(manifest: Manifest): PlainSpec {
  const slopes = slopeRows(manifest);
  return {
    id: "mmc-per-corr",
    title: slopeTitle(manifest),
    about:
      "How much MMC goes with one unit of CORR among the models of a round that are equally alike to the meta-model",
    alt: slopeAlt(manifest),
    none: noSlope(manifest),
    chart: ({width}) => slopeChart(slopes, {breaks: manifest.breaks, width}),
    table: plainTable(slopes),
    height: 320,
    how: ["A dot: the slope of MMC on CORR, with cwmm, within one round. A bar: the median of a score regime"]
  };
}

export const payoutsFigure = (rows: readonly RowOf<"payouts">[], told: WithLeft): PlainSpec => ({
  id: "payouts",
  title: payoutTitle(rows, told),
  about:
    "Share of a round's recorded payouts that lie within 1 % of those recomputed from stake, scores, multipliers and the rules",
  alt: payoutAlt(rows, told),
  none: causeOf(told),
  chart: ({width}) => payoutsChart(rows, {width}),
  table: plainTable(rows),
  height: 280,
  how: ["Resolved rounds, models with a stake and a recorded payout; crowding table payouts prints the table"]
});
