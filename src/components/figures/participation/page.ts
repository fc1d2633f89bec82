/** The page on participation. */
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Settings} from "../../base/settings/settings.js";
import {orCause} from "../../base/words/cause.js";
import {answer} from "../../page/answer.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import type {TableResult} from "../../tables/result/result.js";
import {participationAnswer} from "../../texts/participation/participation.js";
import {breakEvenFigure, moneyFigure, stakersFigure, survivorsFigure, yearFigure} from "./figures.js";

type Participation = TableResult<"participation">;

export async function openParticipationPage(files: PageFiles) {
  const page = await openPage(files, {table: "participation"});
  const {workspace} = page;
  const rounds = await workspace.calendar();
  return {
    ...page,
    ...page.figures({
      stakers: (result: Participation) => stakersFigure(result, {rounds}),
      money: (result: Participation) => moneyFigure(result, {rounds}),
      breakEven: breakEvenFigure,
      years: yearFigure,
      survivors: survivorsFigure
    }),
    settings: page.inputs(["rounds", "days"], {table: "participation"}),
    table: (settings: Settings) => workspace.table("participation", settings),
    shares: (settings: Settings) => workspace.table("break-even", settings),
    returns: (settings: Settings) => workspace.table("yearly-return", settings),
    stayed: (settings: Settings) => workspace.table("survivors", settings),
    answer: (result: Participation, shares: TableResult<"break-even">) =>
      answer(orCause(result, participationAnswer(rowsOf(result), rowsOf(shares))))
  };
}
