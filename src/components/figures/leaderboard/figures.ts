/** The figures of the page on the leaderboard. */
import {leastLists} from "../../base/catalogue/leaderboard.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import {shortName} from "../../base/my-model/own.js";
import {outcomeText} from "../../base/scores/outcomes.js";
import {nmr} from "../../base/words/format.js";
import {forest} from "../../charts/kit/forest.js";
import {colors} from "../../charts/kit/theme.js";
import {turnoverChart} from "../../charts/leaderboard/turnover.js";
import {own} from "../own/late.js";
import type {ResultFigure} from "../../page/figure.js";
import type {TableResult} from "../../tables/result/result.js";
import {
  halfLifeNotes,
  leadersAbout,
  leadersAlt,
  leadersTitle,
  listWords,
  turnoverAbout,
  turnoverAlt,
  turnoverTitle
} from "../../texts/leaderboard/leaderboard.js";
import {newestSeries} from "../../texts/persistence/persistence.js";

/** The ten leaders. */
export function leadersFigure(result: TableResult<"leaderboard">): ResultFigure {
  const rows = rowsOf(result);
  const {outcome, trailing} = result.settings;
  const first = rows.slice(0, 10);
  return {
    id: "leaders",
    title: leadersTitle(rows, outcome),
    about: leadersAbout(outcome, trailing),
    alt: leadersAlt(rows, {outcome, trailing}),
    chart: ({width}) =>
      forest(
        first.map(({name, mean, stake}) => ({
          label: shortName(name),
          color: colors[outcome],
          ...{estimate: mean, low: null, high: null},
          text: outcomeText(outcome, mean),
          beside: `${nmr(stake)} NMR`
        })),
        {width, label: "mean →"}
      ),
    legend: "Means of these rounds, without intervals",
    own: own.places,
    how: [
      "Models with the outcome in at least half of the rounds looked back on, all of the newest score regime",
      "Means are of the rounds at hand and have no interval: who leads was picked for having led, so that an interval around its mean would mislead"
    ],
    height: 510,
    result
  };
}

/** How much of the top is there again. */
export function turnoverFigure(result: TableResult<"turnover">): ResultFigure {
  const all = rowsOf(result);
  const rows = all.length ? newestSeries(all) : [];
  return {
    id: "turnover",
    title: turnoverTitle(all),
    about: turnoverAbout(all),
    alt: turnoverAlt(all),
    chart: ({width}) => turnoverChart(rows, {width, color: colors[result.settings.outcome], words: listWords}),
    legend: `Dotted: what luck keeps of the list; ${rows.some((row) => row.kept_low !== null) ? "upright: 95 % intervals" : "no intervals here"}`,
    how: [
      `Means over pairs of rounds; a list holds at least ${leastLists} times the top`,
      "Intervals are over pairs, whose neighbours share days of return, and over accounts that come again; none where too few lists are independent",
      "Lists by stake have none: owners move stakes when they like, and no calendar tells which lists are independent",
      "By score the dotted line is the share that stays if scores are normal luck: lists share rounds as long as they look back on the same ones, and rounds share days of return",
      "That line is of long lists and of models that are lucky one by one: for a top of ten it is a little high where lists share most of their rounds, and models that are alike keep more",
      "By payout it is the share that stays if the later round’s returns go to anyone while stakes stay, from drawn lots; none is told where rounds share days of return",
      "By stake luck means nothing: a stake stays until its owner moves it",
      ...halfLifeNotes(all)
    ],
    height: 560,
    result
  };
}
