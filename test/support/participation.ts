/** What the page on participation shows. */
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {rowsOf} from "../../src/components/base/catalogue/rows.js";
import {orCause} from "../../src/components/base/words/cause.js";
import {
  breakEvenFigure,
  moneyFigure,
  stakersFigure,
  survivorsFigure,
  yearFigure
} from "../../src/components/figures/participation/figures.js";
import {participationAnswer} from "../../src/components/texts/participation/participation.js";
import type {Shown, Tables} from "./everything.js";

export function participationPage({rounds}: Panel, of: Tables): Shown {
  const {participation, "break-even": shares, "yearly-return": years, survivors} = of;
  return {
    words: {
      "participation answer": orCause(participation, participationAnswer(rowsOf(participation), rowsOf(shares)))
    },
    figures: {
      stakers: stakersFigure(participation, {rounds}),
      paid: moneyFigure(participation, {rounds}),
      "break-even": breakEvenFigure(shares),
      years: yearFigure(years),
      survivors: survivorsFigure(survivors)
    }
  };
}
