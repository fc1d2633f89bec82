/** The page on all scores. */
import type {FieldSeries} from "../../base/catalogue/trends.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Settings} from "../../base/settings/settings.js";
import type {FieldStatistic} from "../../base/settings/view-choices.js";
import {orCause} from "../../base/words/cause.js";
import {answer} from "../../page/answer.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import {preview} from "../../page/preview.js";
import {viewInput} from "../../page/view-inputs.js";
import type {TableResult} from "../../tables/result/result.js";
import {trendsAnswer} from "../../texts/trends/trends.js";
import {allFigure, oneFigure} from "./figures.js";

type Result = TableResult<"score-trends">;

export async function openTrendsPage(files: PageFiles) {
  const page = await openPage(files, {table: "score-trends"});
  const {workspace} = page;
  const rounds = await workspace.calendar();
  const [series, statistic, smoothing] = [viewInput("series"), viewInput("statistic"), viewInput("smoothing")];
  return {
    ...page,
    ...page.figures({
      all: (result: Result, statistic: FieldStatistic, smoothing: number) =>
        allFigure(result, {series: "mmc", statistic, smoothing, rounds}),
      one: (result: Result, series: FieldSeries, statistic: FieldStatistic, smoothing: number) =>
        oneFigure(result, {series, statistic, smoothing, rounds})
    }),
    series,
    statistic,
    smoothing,
    settings: page.inputs(["rounds", "days", "stake-group"], {
      ...{table: "score-trends", beside: [statistic, smoothing, series], more: ["days"]}
    }),
    preview: preview(workspace, {table: "score-trends", figure: "all", others: ["one"]}),
    table: (settings: Settings) => workspace.beside("score-trends", settings),
    answer: (result: Result, series: FieldSeries, statistic: FieldStatistic) =>
      answer(orCause(result, trendsAnswer(rowsOf(result), rounds, {series, statistic})))
  };
}
