/** MMC by stake and each alike, as a figure. */
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Round} from "../../base/snapshot/panel.js";
import {score} from "../../base/words/format.js";
import {roundLines} from "../../charts/kit/round-lines.js";
import {colors} from "../../charts/kit/theme.js";
import type {ResultFigure} from "../../page/figure.js";
import type {TableResult} from "../../tables/result/result.js";
import {weightingAlt, weightingTitle} from "../../texts/concentration/weighting.js";

export function weightingFigure(
  result: TableResult<"stake-weighting">,
  {rounds}: {rounds: readonly Round[]}
): ResultFigure {
  const rows = rowsOf(result);
  const lines = [
    {label: "by stake", color: colors.stake, column: "mmc_stake_mean"},
    {label: "each alike", color: colors.mmc, dash: "6 3", column: "mmc_mean"}
  ] as const;
  return {
    id: "weighting",
    title: weightingTitle(rows, rounds),
    about: "Mean MMC of the staked models in each round, weighed by stake and each model alike",
    alt: weightingAlt(rows),
    chart: ({width}) =>
      roundLines(
        lines.map(({column, ...line}) => ({
          ...line,
          points: rows.map((row) => ({round: row.round, value: row[column]}))
        })),
        {width, rounds, label: "↑ MMC", show: score, breaks: "score_regime"}
      ),
    how: [
      "These are means over every staked model whose MMC is known, so they have no interval",
      "The title counts the rounds under the newest scores: what MMC means changes at a break",
      "MMC is what a model adds to the meta-model, so weighed by stake it sums to about zero by construction",
      "Where the plain mean lies higher, small stakes added more than large ones in that round"
    ],
    height: 320,
    result
  };
}
