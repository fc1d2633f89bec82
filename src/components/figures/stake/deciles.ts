/** Correlation with the meta-model by stake group. */
import {stakeDecilesChart} from "../../charts/stake/deciles.js";
import type {TableResult} from "../../tables/result/result.js";
import {stakeAlt, stakeNotes, stakeTitle} from "../../texts/stake/stake.js";
import type {Picture} from "../../page/drawing.js";
import type {ResultFigure} from "../../page/figure.js";
import {own} from "../own/late.js";
import {stakeReference} from "./reference.js";

export function decilesFigure(result: TableResult<"stake-deciles">, {article = false} = {}): ResultFigure {
  const reference = article ? stakeReference(result) : null;
  return {
    id: "stake-deciles",
    title: stakeTitle(result),
    about: "Correlation with the meta-model by stake group: mean (dot, with its 95 % interval) and median (tick)",
    legend: reference?.caption ?? "Dot: mean, with its interval. Tick: median",
    alt: stakeAlt(result),
    chart: ({width, own}) => stakeDecilesChart(result.table, {width, own, reference: reference?.drawn ?? null}),
    own: own.byStake,
    how: stakeNotes(result),
    height: 340,
    result
  };
}

/** The points alone, on an axis that holds the view before. */
export const decilesPreview = (
  points: TableResult<"stake-deciles">,
  before: TableResult<"stake-deciles"> | undefined
): Picture => ({
  alt: stakeAlt(points),
  chart: ({width}) => stakeDecilesChart(points.table, {width, among: before?.table})
});
