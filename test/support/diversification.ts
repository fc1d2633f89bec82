/** What the page on diversification shows. */
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {rowsOf} from "../../src/components/base/catalogue/rows.js";
import {orCause} from "../../src/components/base/words/cause.js";
import {
  curveFigure,
  effectiveFigure,
  likenessFigure,
  returnFigure,
  sharpeFigure
} from "../../src/components/figures/diversification/figures.js";
import {diversificationAnswer} from "../../src/components/texts/diversification/diversification.js";
import type {Shown, Tables} from "./everything.js";

export function diversificationPage(_: Panel, {"account-likeness": alike, diversification: sizes}: Tables): Shown {
  return {
    words: {"diversification answer": orCause(alike, diversificationAnswer(rowsOf(alike), rowsOf(sizes)))},
    figures: {
      likeness: likenessFigure(alike),
      "next-model": curveFigure(alike),
      effective: effectiveFigure(sizes),
      returns: returnFigure(sizes),
      sharpe: sharpeFigure(sizes)
    }
  };
}
