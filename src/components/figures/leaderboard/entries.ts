/** Who comes into the top ten, as a figure. */
import {entriesTop, rankedBy} from "../../base/catalogue/leaderboard.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Round} from "../../base/snapshot/panel.js";
import {count} from "../../base/words/format.js";
import {roundLines} from "../../charts/kit/round-lines.js";
import {colors} from "../../charts/kit/theme.js";
import type {ResultFigure} from "../../page/figure.js";
import type {TableResult} from "../../tables/result/result.js";
import {entriesAlt, entriesTitle} from "../../texts/leaderboard/entries.js";
import {listWords} from "../../texts/leaderboard/leaderboard.js";

export function entriesFigure(result: TableResult<"entries">, {rounds}: {rounds: readonly Round[]}): ResultFigure {
  const rows = rowsOf(result);
  const look = {
    stake: {color: colors.stake},
    payout: {color: "currentColor", dash: "2 3"},
    score: {color: colors[result.settings.outcome], dash: "6 3"}
  };
  const lines = rankedBy.map((ranked) => ({
    label: listWords[ranked],
    ...look[ranked],
    points: rows.filter((row) => row.ranked === ranked).map((row) => ({round: row.round, value: row.entered}))
  }));
  return {
    id: "entries",
    title: entriesTitle(rows),
    about: "Models of the top ten that were not in it the round before: as many left it",
    alt: entriesAlt(rows),
    chart: ({width}) =>
      roundLines(lines, {
        width,
        rounds,
        label: "↑ new models",
        show: count,
        breaks: "score_regime",
        reach: [0, entriesTop]
      }),
    how: [
      "These are counts, so they have no interval",
      "The table tells those who fell further down from those who are on the list no more",
      "Lists by score begin once the rounds looked back on are full; the page on participation counts who comes and goes in the whole field"
    ],
    height: 320,
    result
  };
}
