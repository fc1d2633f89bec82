/** The page on the trend. */
import type {Settings} from "../../base/settings/settings.js";
import {orCause} from "../../base/words/cause.js";
import type {JudgedVerdicts} from "../../base/verdicts/rates.js";
import {answer} from "../../page/answer.js";
import {articleChosen} from "../../page/article-chosen.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import {paragraphs, sentenceList} from "../../page/paragraphs.js";
import {preview} from "../../page/preview.js";
import {viewInput} from "../../page/view-inputs.js";
import type {TableResult} from "../../tables/result/result.js";
import {stretches} from "../../tables/trend/stretches.js";
import {breakTexts, clusterWord, stretchTexts, trendAnswer} from "../../texts/trend/trend.js";
import {rateText} from "../../texts/verdicts/rates.js";
import {gapFigure, slopesFigure, trendFigure} from "./trend.js";
import type {Stretches} from "./trend.js";

type Trend = TableResult<"trend">;

export async function openTrendPage({judged: coming, ...files}: PageFiles & {judged: Promise<JudgedVerdicts>}) {
  const [page, judged] = await Promise.all([openPage(files, {table: "trend"}), coming]);
  const {workspace} = page;
  const rounds = await workspace.calendar();
  const [smoothing, cadences] = [viewInput("smoothing"), viewInput("cadences")];
  const article = articleChosen();
  const trend = (result: Trend, found: Stretches, cadences: "together" | "apart") =>
    trendFigure(result, found, {cadences, article});
  return {
    ...page,
    ...page.figures({trend, slopes: slopesFigure, gap: gapFigure}),
    smoothing,
    cadences,
    settings: page.inputs(["rounds", "days", "min-stake"], {
      ...{table: "trend", beside: [smoothing, cadences], more: ["days", "min-stake"]}
    }),
    preview: preview(workspace, {table: "trend", figure: "trend", others: ["slopes", "gap"]}),
    table: (settings: Settings) => workspace.beside("trend", settings),
    slopeTable: (settings: Settings) => workspace.beside("trend-slope", settings),
    stretches: (result: Trend, {table: slopes}: TableResult<"trend-slope">, smoothing: number): Stretches => ({
      ...{smoothing, rounds},
      stretches: stretches(result.table, rounds, {smoothing, slopes})
    }),
    answer: (result: Trend, {stretches}: Stretches) => answer(orCause(result, trendAnswer(stretches))),
    rates: () => paragraphs(null, [rateText(judged, "growth")]),
    lines: (result: Trend, {stretches}: Stretches) => sentenceList(stretchTexts(stretches, clusterWord(result))),
    breaks: ({stretches}: Stretches) => sentenceList(breakTexts(stretches))
  };
}
