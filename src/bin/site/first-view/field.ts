/** What a reader of a page on the field sees first: as its page shows it without an address. */
import type {HolderUnit} from "../../../components/base/catalogue/concentration.js";
import type {Membership} from "../../../components/base/catalogue/convergence.js";
import {rowsOf} from "../../../components/base/catalogue/rows.js";
import type {FieldSeries} from "../../../components/base/catalogue/trends.js";
import {defaultText, readValue} from "../../../components/base/settings/settings.js";
import type {FieldStatistic} from "../../../components/base/settings/view-choices.js";
import {viewParameterNamed} from "../../../components/base/settings/view.js";
import {orCause} from "../../../components/base/words/cause.js";
import {topFigure} from "../../../components/figures/concentration/figures.js";
import {pairsFigure} from "../../../components/figures/convergence/figures.js";
import {likenessFigure} from "../../../components/figures/diversification/figures.js";
import {leadersFigure} from "../../../components/figures/leaderboard/figures.js";
import {stakersFigure} from "../../../components/figures/participation/figures.js";
import {lagsFigure} from "../../../components/figures/persistence/figures.js";
import {allFigure} from "../../../components/figures/trends/figures.js";
import {concentrationAnswer, unitIn} from "../../../components/texts/concentration/concentration.js";
import {convergenceAnswer} from "../../../components/texts/convergence/convergence.js";
import {diversificationAnswer} from "../../../components/texts/diversification/diversification.js";
import {leaderboardAnswer} from "../../../components/texts/leaderboard/leaderboard.js";
import {participationAnswer} from "../../../components/texts/participation/participation.js";
import {persistenceAnswer} from "../../../components/texts/persistence/persistence.js";
import {trendsAnswer} from "../../../components/texts/trends/trends.js";
import type {Finished, FirstView} from "./views.js";

/** Of a parameter that only draws. */
function usual<T extends string | number>(name: string): T {
  const parameter = viewParameterNamed(name);
  return readValue(parameter, defaultText(parameter, parameter.draws)) as T;
}

/** By the page's path without its ending. */
export const fieldViews: Record<string, (files: Finished) => FirstView> = {
  concentration({table, calendar}) {
    const result = table("concentration");
    const [rows, rounds] = [rowsOf(result), calendar()];
    const unit = unitIn(rows, usual<HolderUnit>("unit"));
    return {answer: orCause(result, concentrationAnswer(rows, unit)), figure: topFigure(result, {unit, rounds})};
  },
  leaderboard({table}) {
    const result = table("leaderboard");
    const answer = leaderboardAnswer(rowsOf(result), rowsOf(table("turnover")), result.settings.outcome);
    return {answer: orCause(result, answer), figure: leadersFigure(result)};
  },
  participation({table, calendar}) {
    const result = table("participation");
    const answer = participationAnswer(rowsOf(result), rowsOf(table("break-even")));
    return {answer: orCause(result, answer), figure: stakersFigure(result, {rounds: calendar()})};
  },
  trends({table, calendar}) {
    const [result, rounds] = [table("score-trends"), calendar()];
    const [series, smoothing] = [usual<FieldSeries>("series"), usual<number>("smoothing")];
    const statistic = usual<FieldStatistic>("statistic");
    const answer = trendsAnswer(rowsOf(result), rounds, {series, statistic});
    return {answer: orCause(result, answer), figure: allFigure(result, {series, statistic, smoothing, rounds})};
  },
  convergence({table, calendar}) {
    const [members, smoothing] = [usual<Membership>("members"), usual<number>("smoothing")];
    const [result, lines] = [table("convergence"), table("convergence-slopes")];
    const answer = convergenceAnswer(rowsOf(lines), members);
    return {
      answer: orCause(lines, answer),
      figure: pairsFigure(result, {members, smoothing, rounds: calendar()})
    };
  },
  persistence({table}) {
    const result = table("persistence");
    const answer = persistenceAnswer(rowsOf(result), result.settings.rankedBy);
    return {answer: orCause(result, answer), figure: lagsFigure(result)};
  },
  diversification({table}) {
    const result = table("account-likeness");
    const answer = diversificationAnswer(rowsOf(result), rowsOf(table("diversification")));
    return {answer: orCause(result, answer), figure: likenessFigure(result)};
  }
};
