/** The figures of the page on persistence. */
import {rowsOf} from "../../base/catalogue/rows.js";
import {leastHalf} from "../../base/catalogue/persistence.js";
import {fewModels, rowsPerGroup} from "../../base/kit/constants.js";
import type {Rating} from "../../base/settings/ratings.js";
import {correlation, counted} from "../../base/words/format.js";
import {emptyChart} from "../../charts/kit/empty-chart.js";
import {forest} from "../../charts/kit/forest.js";
import type {ForestOptions, ForestRow} from "../../charts/kit/forest.js";
import {colors} from "../../charts/kit/theme.js";
import {lagsChart} from "../../charts/persistence/lags.js";
import {transitionsChart} from "../../charts/persistence/transitions.js";
import {own} from "../own/late.js";
import type {ResultFigure} from "../../page/figure.js";
import type {TableResult} from "../../tables/result/result.js";
import {
  adjustWords,
  daysNotes,
  excessNotes,
  halvesAbout,
  halvesAlt,
  halvesTitle,
  lagsAbout,
  lagsAlt,
  lagsTitle,
  newestSeries,
  rulesName,
  seriesIn,
  seriesName,
  transitionsAbout,
  transitionsAlt,
  transitionsTitle
} from "../../texts/persistence/persistence.js";

/** Returns are what stakes earn. */
const colorOf = (rating: Rating) => (rating === "return" ? colors.stake : colors[rating]);

/** Rank correlation by the rounds between. */
export function lagsFigure(result: TableResult<"persistence">): ResultFigure {
  const rows = rowsOf(result);
  const {rankedBy: rating} = result.settings;
  return {
    id: "lags",
    title: lagsTitle(rows, rating),
    about: lagsAbout(rating),
    alt: lagsAlt(rows, rating),
    chart: ({width, own: models}) =>
      lagsChart(seriesIn(rows), {width, color: colorOf(rating), name: seriesName, own: models}),
    own: own.lags,
    legend: rows.some((row) => row.autocorrelation_low !== null) ? "Rules: 95 % intervals" : "No intervals here",
    how: [
      `A pair of rounds counts with at least ${counted(fewModels, "model")} ranked in both; both lie under the same rules and in one cadence`,
      "The dashed line is what luck makes where a model keeps its predictions: the share of days in common, as a rank correlation of normal scores",
      ...daysNotes(rows),
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
  const {rankedBy: rating, groups} = result.settings;
  return {
    id: "transitions",
    title: transitionsTitle(all),
    about: transitionsAbout(all),
    alt: transitionsAlt(all),
    chart: ({width, own: models}) => transitionsChart(rows, {width, color: colorOf(rating), own: models}),
    own: own.transitions,
    legend: rows.some((row) => row.share_low !== null)
      ? "Coloured: more than by chance; framed: interval leaves chance out"
      : "Coloured: more than by chance; no intervals here",
    how: [
      `Groups are of the models ranked in both rounds, ${rowsPerGroup * groups} at least; the last group is the best`,
      "With many cells one in twenty is framed by chance",
      ...(rating === "return" ? ["Larger multipliers put a model at either end more often, by luck as well"] : [])
    ],
    height: 440,
    result
  };
}

/** The first half of the rounds beside the second. */
export function halvesFigure(result: TableResult<"halves">): ResultFigure {
  const rows = rowsOf(result);
  const {rankedBy: rating} = result.settings;
  return {
    id: "halves",
    title: halvesTitle(rows),
    about: halvesAbout(rating),
    alt: halvesAlt(rows, rating),
    chart: ({width}) =>
      halvesChart(
        rows.map((row) => ({
          label: adjustWords[row.adjust],
          more: rulesName(row),
          color: colorOf(rating),
          ...{estimate: row.correlation, low: row.correlation_low, high: row.correlation_high},
          text: correlation(row.correlation),
          beside: counted(row.models, "model")
        })),
        {width, label: "rank correlation →"}
      ),
    own: own.halves,
    legend: rows.some((row) => row.correlation_low !== null)
      ? "Intervals: models like these, in these very rounds"
      : "No intervals here",
    how: [
      `Models with at least ${leastHalf} rounds in each half; the halves share no day of return`,
      `${rating === "return" ? "Payouts" : "Scores"} move with the meta-model’s returns, alike for models that are alike: if it earns in both halves the order lasts, if it earns in one alone it turns around`,
      "What goes with cwmm is the straight line over cwmm, taken off in each round"
    ],
    height: 62 * Math.max(1, rows.length) + 50,
    result
  };
}

const halvesChart = (rows: readonly ForestRow[], options: ForestOptions) =>
  rows.length ? forest(rows, options) : emptyChart("No two halves hold enough of the same models", options);
