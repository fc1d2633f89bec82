/** Correlation with the meta-model by stake group. */
import {stakeDecilesChart} from "../../charts/stake/deciles.js";
import type {TableResult} from "../../tables/result/result.js";
import {stakeAlt, stakeTitle} from "../../texts/stake/stake.js";
import type {ResultFigure} from "../../page/figure.js";

export const decilesFigure = (result: TableResult<"stake-deciles">): ResultFigure => ({
  id: "stake-deciles",
  title: stakeTitle(result),
  about: "Correlation with the meta-model by stake group, mean (dot, with its 95 % interval) and median (tick)",
  alt: stakeAlt(result),
  chart: ({width}) => stakeDecilesChart(result.table, {width}),
  height: 340,
  result
});
