/** The page on diversification. */
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Settings} from "../../base/settings/settings.js";
import {causeOf, orCause} from "../../base/words/cause.js";
import {answer} from "../../page/answer.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import type {TableResult} from "../../tables/result/result.js";
import {diversificationAnswer} from "../../texts/diversification/diversification.js";
import {curveFigure, effectiveFigure, likenessFigure, returnFigure, sharpeFigure} from "./figures.js";

/** The first figure says why there is nothing to show, such as no known account; the others do not say it again. */
const unlessNone =
  <R extends TableResult>(figure: (result: R) => HTMLElement) =>
  (result: R): Node =>
    causeOf(result) === null ? figure(result) : document.createDocumentFragment();

export async function openDiversificationPage(files: PageFiles) {
  const page = await openPage(files, {table: "diversification"});
  const {workspace} = page;
  const {likeness, ...others} = page.figures({
    likeness: likenessFigure,
    curve: curveFigure,
    effective: effectiveFigure,
    returns: returnFigure,
    sharpe: sharpeFigure
  });
  return {
    ...page,
    likeness,
    curve: unlessNone(others.curve),
    effective: unlessNone(others.effective),
    returns: unlessNone(others.returns),
    sharpe: unlessNone(others.sharpe),
    settings: page.inputs(["rounds", "days"], {table: "diversification"}),
    table: (settings: Settings) => workspace.table("diversification", settings),
    alike: (settings: Settings) => workspace.table("account-likeness", settings),
    answer: (alike: TableResult<"account-likeness">, sizes: TableResult<"diversification">) =>
      answer(orCause(alike, diversificationAnswer(rowsOf(alike), rowsOf(sizes))))
  };
}
