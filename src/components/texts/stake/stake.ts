/** What the stake page says, computed from its table. */
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import {hasInterval, holds} from "../../base/kit/interval.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf, TableOf} from "../../base/catalogue/rows.js";
import {correlation, counted, groupWord, intervalText, nmr, rangeText, signed} from "../../base/words/format.js";
import {causeOf} from "../../base/words/cause.js";
import type {EndDifference} from "../../tables/result/intervals.js";
import type {TableResult} from "../../tables/result/result.js";

type Row = RowOf<"stake-deciles">;

/** Bottom and top group of the newest score regime; null when there is none. */
export function stakeEnds(table: TableOf<"stake-deciles">): {bottom: Row; top: Row} | null {
  const rows = rowsOf({table});
  const newest = rows[rows.length - 1]?.score_regime;
  const block = rows.filter((r) => r.score_regime === newest);
  return block.length > 1 ? {bottom: block[0], top: block[block.length - 1]} : null;
}

type Comparison = "more" | "less" | "equally";

/** More, less or equally alike, as the two decimals shown say. */
function comparison(bottom: number, top: number): Comparison {
  if (correlation(bottom) === correlation(top)) return "equally";
  return top > bottom ? "more" : "less";
}

/** Of the means; and whether the interval of their difference holds 0, so that chance would do. */
export function stakeComparison({
  table,
  endDifferences: differences = []
}: TableResult<"stake-deciles">): {how: Comparison; doubt: boolean} | null {
  const bounds = stakeEnds(table);
  if (!bounds) return null;
  const difference = differences.find((d) => d.regime === bounds.top.score_regime && d.column === "cwmm_mean");
  const doubt = difference !== undefined && holds(difference);
  return {how: comparison(bounds.bottom.cwmm_mean, bounds.top.cwmm_mean), doubt};
}

/** `0.75 (0.74 to 0.76)` */
const meanText = (row: Row) =>
  `${correlation(row.cwmm_mean)}${intervalText(estimateIn(row, "cwmm_mean"), correlation)}`;

/** `0.78, 0.77 to 0.79`, inside brackets. */
function medianText(row: Row): string {
  const of = estimateIn(row, "cwmm_median");
  return `${correlation(row.cwmm_median)}${hasInterval(of) ? `, ${rangeText(of, correlation)}` : ""}`;
}

/** Top less bottom group in the newest score regime. */
export function stakeDifference({
  table,
  endDifferences: bounds = []
}: TableResult<"stake-deciles">): EndDifference | undefined {
  const regime = stakeEnds(table)?.top.score_regime;
  return bounds.find((d) => d.regime === regime && d.column === "cwmm_mean");
}

/** `; the difference is 0.17 (0.14 to 0.20)`, for sentences that end there. */
function differenceText(result: TableResult<"stake-deciles">): string {
  const found = stakeDifference(result);
  if (!found || !hasInterval(found)) return "";
  const show = (value: number) => signed(value, 2);
  return `; the difference is ${show(found.estimate)}, its 95 % interval ${rangeText(found, show)}`;
}

/** Why there are no two groups to compare. */
const nothing = (result: TableResult<"stake-deciles">) =>
  causeOf(result) ?? "No round holds enough staked models at these settings";

export function stakeTitle(result: TableResult<"stake-deciles">): string {
  const {table, settings} = result;
  const bounds = stakeEnds(table);
  if (!bounds) return nothing(result);
  const word = groupWord(settings.groups);
  const [low, high] = [correlation(bounds.bottom.cwmm_mean), correlation(bounds.top.cwmm_mean)];
  const {how, doubt} = stakeComparison(result)!;
  if (how === "equally") return `The top and the bottom stake ${word} are equally alike to the meta-model: ${high}`;
  return `The top stake ${word} is ${how} alike to the meta-model than the bottom one: ${high} against ${low}${doubt ? ", but this may be chance" : ""}`;
}

export function stakeAlt(result: TableResult<"stake-deciles">): string {
  const {table, settings} = result;
  const bounds = stakeEnds(table);
  if (!bounds) return `${nothing(result)}.`;
  const rows = rowsOf({table}).filter((r) => r.score_regime === bounds.top.score_regime);
  const steps = rows.slice(1).filter((r, i) => r.cwmm_mean > rows[i].cwmm_mean).length;
  return (
    `Mean correlation with the meta-model by stake ${groupWord(settings.groups)}: ${correlation(bounds.bottom.cwmm_mean)} in the bottom group, ` +
    `${correlation(bounds.top.cwmm_mean)} in the top one; it rises in ${steps} of ${rows.length - 1} steps. ` +
    `Medians: ${correlation(bounds.bottom.cwmm_median)} and ${correlation(bounds.top.cwmm_median)}.`
  );
}

/** The answer to the page's question, in two sentences. */
export function stakeAnswer(result: TableResult<"stake-deciles">): string {
  const bounds = stakeEnds(result.table);
  if (!bounds) return `${nothing(result)}.`;
  const word = groupWord(result.settings.groups);
  const {how, doubt} = stakeComparison(result)!;
  const verdict = doubt
    ? {more: "Not clearly", less: "No", equally: "No"}[how]
    : {more: "Yes", less: "No, the reverse", equally: "No"}[how];
  return (
    `${verdict}: models in the top stake ${word} have a mean correlation of ${meanText(bounds.top)} with the meta-model ` +
    `(median ${medianText(bounds.top)}), models in the bottom one ${meanText(bounds.bottom)} (median ${medianText(bounds.bottom)})${differenceText(result)}. ` +
    `The bottom ${word} reaches up to ${nmr(bounds.bottom.stake_max)} NMR, and part of any difference is arithmetic: a large stake is itself a part of the meta-model.`
  );
}

export function scatterTitle(result: TableResult<"stake-deciles">): string {
  const {table, used, rounds} = result;
  const bounds = stakeEnds(table);
  if (!bounds) return nothing(result);
  const [low, high] = [bounds.bottom.cwmm_median, bounds.top.cwmm_median];
  const how = comparison(low, high);
  const rise = how === "equally" ? "does not change" : how === "more" ? "rises" : "falls";
  return `Likeness to the meta-model ${rise} with stake: ${counted(used, "observation")} of ${counted(rounds.length, "round")}`;
}

export function scatterAlt(result: TableResult<"stake-deciles">): string {
  const {used} = result;
  return `${counted(used, "observation")}, one point each: stake in NMR on a log axis against correlation with the meta-model, coloured by payout. ${stakeAlt(result)}`;
}

/** One sentence for the page that holds all findings. */
export function stakeTakeaway(result: TableResult<"stake-deciles">): string {
  const {table, settings} = result;
  const bounds = stakeEnds(table);
  if (!bounds) return `${nothing(result)}.`;
  const word = groupWord(settings.groups);
  const [low, high] = [correlation(bounds.bottom.cwmm_mean), correlation(bounds.top.cwmm_mean)];
  const {how, doubt} = stakeComparison(result)!;
  if (how === "equally")
    return `Larger stakes are no more alike to the meta-model than small ones: ${high} in the top and in the bottom stake ${word}.`;
  return `Larger stakes are ${how} alike to the meta-model: a mean correlation of ${high} in the top stake ${word} against ${low} in the bottom one${doubt ? ", though this may be chance" : ""}${differenceText(result)}.`;
}
