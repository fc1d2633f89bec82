/** The page on diversification. */
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Settings} from "../../base/settings/settings.js";
import {orCause} from "../../base/words/cause.js";
import {answer} from "../../page/answer.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import type {TableResult} from "../../tables/result/result.js";
import {diversificationAnswer} from "../../texts/diversification/diversification.js";
import {curveFigure, effectiveFigure, likenessFigure, returnFigure, sharpeFigure} from "./figures.js";

export async function openDiversificationPage(files: PageFiles) {
  const page = await openPage(files, {table: "diversification"});
  const {workspace} = page;
  return {
    ...page,
    ...page.figures({
      likeness: likenessFigure,
      curve: curveFigure,
      effective: effectiveFigure,
      returns: returnFigure,
      sharpe: sharpeFigure
    }),
    settings: page.inputs(["rounds", "days"], {table: "diversification"}),
    table: (settings: Settings) => workspace.table("diversification", settings),
    alike: (settings: Settings) => workspace.table("account-likeness", settings),
    answer: (alike: TableResult<"account-likeness">, sizes: TableResult<"diversification">) =>
      answer(orCause(alike, diversificationAnswer(rowsOf(alike), rowsOf(sizes))))
  };
}
