/** The page on persistence. */
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Settings} from "../../base/settings/settings.js";
import {orCause} from "../../base/words/cause.js";
import {answer} from "../../page/answer.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import {preview} from "../../page/preview.js";
import type {TableResult} from "../../tables/result/result.js";
import {persistenceAnswer} from "../../texts/persistence/persistence.js";
import {halvesFigure, lagsFigure, transitionsFigure} from "./figures.js";

export async function openPersistencePage(files: PageFiles) {
  const page = await openPage(files, {table: "persistence"});
  const {workspace} = page;
  return {
    ...page,
    ...page.figures({lags: lagsFigure, halves: halvesFigure}),
    ...page.figures({transitions: transitionsFigure}, {table: "transitions"}),
    settings: page.inputs(["ranked-by", "rounds", "days", "groups", "min-stake"], {
      ...{table: "transitions", more: ["groups", "min-stake"]}
    }),
    preview: preview(workspace, {table: "persistence", figure: "lags", others: ["transitions", "halves"]}),
    table: (settings: Settings) => workspace.beside("persistence", settings),
    later: (settings: Settings) => workspace.beside("transitions", settings),
    parts: (settings: Settings) => workspace.beside("halves", settings),
    answer: (result: TableResult<"persistence">) =>
      answer(orCause(result, persistenceAnswer(rowsOf(result), result.settings.rankedBy)))
  };
}
