/** The figures of the trend page. */
import type {Round} from "../../base/snapshot/panel.js";
import {trendSlopeChart} from "../../charts/trend/slope.js";
import {axisNote, gapChart, trendChart} from "../../charts/trend/trend.js";
import type {TableResult} from "../../tables/result/result.js";
import type {Stretch} from "../../tables/trend/stretches.js";
import {
  clusterWord,
  gapAlt,
  gapTitle,
  slopeAlt,
  slopeTitle,
  smoothingNote,
  trendAlt,
  trendTitle,
  weightNote
} from "../../texts/trend/trend.js";
import type {ResultFigure} from "../../page/figure.js";

/** What is read off the table `trend` for one smoothing. */
export interface Stretches {
  stretches: readonly Stretch[];
  smoothing: number;
  /** of all the snapshot: dates stand on the axis */
  rounds: readonly Round[];
}

export const trendFigure = (result: TableResult<"trend">, {stretches, smoothing, rounds}: Stretches): ResultFigure => ({
  id: "trend",
  title: trendTitle(stretches),
  about:
    "Correlation with the meta-model by round: stake-weighted (each NMR counts alike) and unweighted (each model counts alike)",
  alt: trendAlt(stretches),
  chart: ({width}) => trendChart(stretches, {width, rounds}),
  how: [
    smoothingNote(smoothing),
    axisNote(stretches),
    "Light bands: intervals of the two means",
    "Thick lines: least squares through the stake-weighted mean, with their slopes",
    weightNote(stretches, clusterWord(result))
  ],
  height: 360,
  result
});

export const slopesFigure = (result: TableResult<"trend-slope">, {stretches}: Stretches): ResultFigure => ({
  id: "slopes",
  title: slopeTitle(stretches),
  about: "Change of the correlation with the meta-model per year, with its 95 % interval, by stretch of rounds",
  alt: slopeAlt(stretches),
  chart: ({width}) => trendSlopeChart(stretches, {width}),
  how: ["Dots: slopes of least-squares lines; rules: their intervals; rings: too few rounds for one"],
  height: 300,
  result
});

export const gapFigure = (result: TableResult<"trend">, {stretches, smoothing, rounds}: Stretches): ResultFigure => ({
  id: "gap",
  title: gapTitle(stretches),
  about: "Stake-weighted minus unweighted correlation with the meta-model by round, of the means and of the medians",
  alt: gapAlt(stretches),
  chart: ({width}) => gapChart(stretches, {width, rounds}),
  how: [
    smoothingNote(smoothing),
    "Above zero: staked NMR is more alike to the meta-model than models are",
    "Light band: interval of the gap of means",
    "Thick lines: least squares, with their slopes"
  ],
  height: 360,
  result
});
