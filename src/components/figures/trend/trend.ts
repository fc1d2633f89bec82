/** The figures of the trend page. */
import type {Round} from "../../base/snapshot/panel.js";
import {trendSlopeChart} from "../../charts/trend/slope.js";
import {axisNote, cadencesChart, gapChart} from "../../charts/trend/trend.js";
import {trendChart} from "../../charts/trend/two-lines.js";
import type {TableResult} from "../../tables/result/result.js";
import type {Stretch} from "../../tables/trend/stretches.js";
import {
  clusterWord,
  gapAlt,
  gapTitle,
  headline,
  slopeAlt,
  slopeTitle,
  smoothingNote,
  trendAlt,
  trendNotes,
  trendTitle,
  weightNote
} from "../../texts/trend/trend.js";
import type {ResultFigure} from "../../page/figure.js";
import {ownLinesOf} from "../own/late.js";
import {articleMarks} from "./reference.js";

/** What is read off the table `trend` for one smoothing. */
export interface Stretches {
  stretches: readonly Stretch[];
  smoothing: number;
  /** of all the snapshot: dates stand on the axis */
  rounds: readonly Round[];
}

export interface TrendView {
  /** two lines on one axis, or every statistic in a panel per cadence */
  cadences?: "together" | "apart";
  /** with the article's numbers, the median over models in the place of the mean */
  article?: boolean;
}

export function trendFigure(
  result: TableResult<"trend">,
  {stretches, smoothing, rounds}: Stretches,
  {cadences = "together", article = false}: TrendView = {}
): ResultFigure {
  const apart = cadences === "apart";
  const told = article ? articleMarks(stretches) : null;
  const models = article ? "cwmm_median" : "cwmm_mean";
  return {
    id: "trend",
    title: trendTitle(stretches),
    about:
      "Correlation with the meta-model by round: stake-weighted (each NMR counts once) and unweighted (each model counts once)",
    legend: told?.caption ?? "Shaded: 95 % intervals",
    alt: trendAlt(stretches),
    own: ownLinesOf(smoothing),
    chart: ({width, own}) =>
      apart
        ? cadencesChart(stretches, {width, rounds, own})
        : trendChart(stretches, {width, rounds, own, told: headline(stretches), models, marks: told?.marks ?? []}),
    how: [
      ...trendNotes(stretches),
      smoothingNote(smoothing),
      ...(apart
        ? [axisNote(stretches), "Thick lines: least squares through the stake-weighted mean, with their slopes"]
        : [
            "Thick line: least squares through the stake-weighted mean of the stretch in the title; fan: its slope's interval, about the middle of its rounds",
            "Dots: Saturday rounds, whose pool is another, beside weekday ones"
          ]),
      weightNote(stretches, clusterWord(result))
    ],
    height: 440,
    result
  };
}

export const slopesFigure = (result: TableResult<"trend-slope">, {stretches}: Stretches): ResultFigure => ({
  id: "slopes",
  title: slopeTitle(stretches),
  about: "Change of the correlation with the meta-model per year, with its 95 % interval, by stretch of rounds",
  alt: slopeAlt(stretches),
  chart: ({width}) => trendSlopeChart(stretches, {width}),
  legend: "Rule: 95 % interval. Ring: too few rounds for an interval",
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
    "Above zero: the mean NMR is closer to the meta-model than the mean model",
    "Light band: interval of the gap of means",
    "Thick lines: least squares, with their slopes"
  ],
  height: 360,
  result
});
