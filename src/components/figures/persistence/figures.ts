/** The figures of the page on persistence. */
import {rowsOf} from "../../base/catalogue/rows.js";
import {leastHalf} from "../../base/catalogue/persistence.js";
import {fewModels, rowsPerGroup} from "../../base/kit/constants.js";
import {correlation, counted} from "../../base/words/format.js";
import {emptyChart} from "../../charts/kit/empty-chart.js";
import {forest} from "../../charts/kit/forest.js";
import type {ForestOptions, ForestRow} from "../../charts/kit/forest.js";
import {colors} from "../../charts/kit/theme.js";
import {lagsChart} from "../../charts/persistence/lags.js";
import {transitionsChart} from "../../charts/persistence/transitions.js";
import type {ResultFigure} from "../../page/figure.js";
import type {TableResult} from "../../tables/result/result.js";
import {
  adjustWords,
  excessNotes,
  halvesAbout,
  halvesAlt,
  halvesTitle,
  lagsAbout,
  lagsAlt,
  lagsTitle,
  newestSeries,
  seriesIn,
  seriesName,
  transitionsAbout,
  transitionsAlt,
  transitionsTitle
} from "../../texts/persistence/persistence.js";

/** Rank correlation by the rounds between. */
export function lagsFigure(result: TableResult<"persistence">): ResultFigure {
  const rows = rowsOf(result);
  const {outcome} = result.settings;
  return {
    id: "lags",
    title: lagsTitle(rows, outcome),
    about: lagsAbout(outcome),
    alt: lagsAlt(rows, outcome),
    chart: ({width}) => lagsChart(seriesIn(rows), {width, color: colors[outcome], name: seriesName}),
    legend: rows.some((row) => row.autocorrelation_low !== null) ? "Rules: 95 % intervals" : "No intervals here",
    how: [
      `A pair of rounds counts with at least ${counted(fewModels, "model")} scored in both; both lie in one score regime and one cadence`,
      "The dashed line is what luck makes where a model keeps its predictions: the share of days in common, as a rank correlation of normal scores",
      ...excessNotes(rows)
    ],
    height: 290,
    result
  };
}

/** Groups before by groups later. */
export function transitionsFigure(result: TableResult<"transitions">): ResultFigure {
  const all = rowsOf(result);
  const rows = all.length ? newestSeries(all) : [];
  const {outcome, groups} = result.settings;
  return {
    id: "transitions",
    title: transitionsTitle(all),
    about: transitionsAbout(all),
    alt: transitionsAlt(all),
    chart: ({width}) => transitionsChart(rows, {width, color: colors[outcome]}),
    legend: rows.some((row) => row.share_low !== null)
      ? "Coloured: more than by chance; framed: interval leaves chance out"
      : "Coloured: more than by chance; no intervals here",
    how: [
      `Groups are of the models scored in both rounds, ${rowsPerGroup * groups} at least; the last group is the best`,
      "With many cells one in twenty is framed by chance"
    ],
    height: 440,
    result
  };
}

/** The first half of the rounds beside the second. */
export function halvesFigure(result: TableResult<"halves">): ResultFigure {
  const rows = rowsOf(result);
  const {outcome} = result.settings;
  return {
    id: "halves",
    title: halvesTitle(rows),
    about: halvesAbout(outcome),
    alt: halvesAlt(rows, outcome),
    chart: ({width}) =>
      halvesChart(
        rows.map((row) => ({
          label: adjustWords[row.adjust],
          more: `scores ${row.score_regime}`,
          color: colors[outcome],
          ...{estimate: row.correlation, low: row.correlation_low, high: row.correlation_high},
          text: correlation(row.correlation),
          beside: counted(row.models, "model")
        })),
        {width, label: "rank correlation →"}
      ),
    legend: rows.some((row) => row.correlation_low !== null)
      ? "Intervals: models like these, in these very rounds"
      : "No intervals here",
    how: [
      `Models with at least ${leastHalf} scored rounds in each half; the halves share no day of return`,
      "Scores move with the meta-model’s returns, alike for models that are alike: if it earns in both halves the order lasts, if it earns in one alone it turns around",
      "What goes with cwmm is the straight line of the scores over cwmm, taken off in each round"
    ],
    height: 62 * Math.max(1, rows.length) + 50,
    result
  };
}

const halvesChart = (rows: readonly ForestRow[], options: ForestOptions) =>
  rows.length ? forest(rows, options) : emptyChart("No two halves hold enough of the same models", options);
