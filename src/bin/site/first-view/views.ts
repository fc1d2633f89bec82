/** What a reader of a page sees first, from the tables that it draws first: the answer and one figure. */
import {orCause} from "../../../components/base/words/cause.js";
import type {TableName} from "../../../components/base/catalogue/index.js";
import {pathFigure} from "../../../components/figures/events/path.js";
import {decilesFigure} from "../../../components/figures/stake/deciles.js";
import {penaltyFigure} from "../../../components/figures/penalty/penalty.js";
import {trendFigure} from "../../../components/figures/trend/trend.js";
import {argumentFrom} from "../../../components/figures/findings/argument.js";
import {findingPictures} from "../../../components/figures/findings/findings.js";
import type {PictureOrNone} from "../../../components/page/or-cause.js";
import type {ResultFigure} from "../../../components/page/figure.js";
import type {Calendar} from "../../../components/page/meta.js";
import type {EndGroups} from "../../../components/tables/penalty/end-groups.js";
import {fallsByRegime} from "../../../components/tables/penalty/falls-by-regime.js";
import type {Fall} from "../../../components/tables/penalty/falls-by-regime.js";
import type {EventResult, TableResult} from "../../../components/tables/result/result.js";
import {stretches} from "../../../components/tables/trend/stretches.js";
import type {Stretch} from "../../../components/tables/trend/stretches.js";
import {eventAnswer} from "../../../components/texts/events/stake-events.js";
import {findings, sum} from "../../../components/texts/findings/takeaways.js";
import type {Finding} from "../../../components/texts/findings/takeaways.js";
import {penaltyAnswer} from "../../../components/texts/penalty/penalty.js";
import {stakeAnswer} from "../../../components/texts/stake/stake.js";
import {trendAnswer} from "../../../components/texts/trend/trend.js";
import {fieldViews} from "./field.js";

/** The finished files of a site. */
export interface Finished {
  table: <N extends TableName>(name: N) => TableResult<N>;
  ends: () => EndGroups[];
  calendar: () => Calendar;
}

/** Answer and figure, or a step of the argument with its picture. */
export type FirstView =
  | {answer: string; figure: ResultFigure}
  | {id: string; verdict: string; step: Finding; picture: PictureOrNone; result: TableResult};

/** How much MMC falls, by score regime. */
export const fallsIn = ({table, ends}: Finished): Fall[] =>
  fallsByRegime(table("penalty"), {extremes: ends(), shape: table("penalty-shape").table});

/** The pieces of the trend, round by round. */
export const stretchesIn = ({table, calendar}: Finished, {smoothing = 1} = {}): Stretch[] =>
  stretches(table("trend").table, calendar(), {smoothing, slopes: table("trend-slope").table});

/** By the page's path without its ending. */
export const firstViews: Record<string, (files: Finished) => FirstView> = {
  ...fieldViews,
  index({table, ends, calendar}) {
    const [stake, penalty, rounds] = [table("stake-deciles"), table("penalty"), calendar()];
    const falls = fallsByRegime(penalty, {extremes: ends(), shape: table("penalty-shape").table});
    const [trend, slopes] = [table("trend"), table("trend-slope")];
    const events = {summary: table("event-summary"), mmcPath: table("event-path"), tests: table("event-tests")};
    const argument = argumentFrom({stake, penalty, trend, slopes, ...events}, {falls, rounds});
    const steps = findings(argument);
    const picture = findingPictures(argument, rounds)[steps[0].name];
    return {id: `finding-${steps[0].name}`, verdict: sum(steps), step: steps[0], picture, result: stake};
  },
  stake({table}) {
    const result = table("stake-deciles");
    return {answer: stakeAnswer(result), figure: decilesFigure(result)};
  },
  penalty(files) {
    const [result, falls] = [files.table("penalty"), fallsIn(files)];
    return {answer: orCause(result, penaltyAnswer(falls)), figure: penaltyFigure(result, falls)};
  },
  trend(files) {
    const [result, found, smoothing] = [files.table("trend"), stretchesIn(files), 1];
    const figure = trendFigure(result, {stretches: found, smoothing, rounds: files.calendar()});
    return {answer: orCause(result, trendAnswer(found)), figure};
  },
  "stake-events"({table}) {
    const [path, summary, tests] = [table("event-path"), table("event-summary"), table("event-tests")] as [
      EventResult<"event-path">,
      EventResult<"event-summary">,
      EventResult<"event-tests">
    ];
    const found = {path, mmcPath: path, summary};
    return {answer: eventAnswer(found), figure: pathFigure(found, "event", {results: [tests], stale: false})};
  }
};
