/** What the stake page says, computed from its table. */
import {hasInterval, holds} from "../../base/kit/interval.js";
import {rowsPerGroup} from "../../base/kit/constants.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf, TableOf} from "../../base/catalogue/rows.js";
import {correlation, count, counted, groupWord, nmr, rangeText, signed} from "../../base/words/format.js";
import {defaultText, parameterNamed} from "../../base/settings/settings.js";
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

type Comparison = "closer" | "further" | "equally";

/** Closer to the meta-model, further from it or equally close, as the two decimals shown say. */
function comparison(bottom: number, top: number): Comparison {
  if (correlation(bottom) === correlation(top)) return "equally";
  return top > bottom ? "closer" : "further";
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

/** Top less bottom group in the newest score regime. */
export function stakeDifference({
  table,
  endDifferences: bounds = []
}: TableResult<"stake-deciles">): EndDifference | undefined {
  const regime = stakeEnds(table)?.top.score_regime;
  return bounds.find((d) => d.regime === regime && d.column === "cwmm_mean");
}

/** Why there are no two groups to compare. */
const nothing = (result: TableResult<"stake-deciles">) =>
  causeOf(result) ?? "No round holds enough staked models at these settings";

export function stakeTitle(result: TableResult<"stake-deciles">): string {
  const bounds = stakeEnds(result.table);
  if (!bounds) return nothing(result);
  const word = groupWord(result.settings.groups);
  const {how, doubt} = stakeComparison(result)!;
  if (how === "equally") return `The top and the bottom stake ${word} are equally close to the meta-model`;
  const where = how === "closer" ? "closer to" : "further from";
  return doubt
    ? `The top stake ${word} is ${where} the meta-model, perhaps by chance`
    : `The top stake ${word} is ${where} the meta-model: ${correlation(bounds.top.cwmm_mean)}`;
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

/** The answer to the page's question. */
export function stakeAnswer(result: TableResult<"stake-deciles">): string {
  const bounds = stakeEnds(result.table);
  if (!bounds) return `${nothing(result)}.`;
  const word = groupWord(result.settings.groups);
  const {how, doubt} = stakeComparison(result)!;
  const [low, high] = [correlation(bounds.bottom.cwmm_mean), correlation(bounds.top.cwmm_mean)];
  if (how === "equally") return `No: the top and the bottom stake ${word} both correlate ${high} with the meta-model.`;
  const verdict = {closer: ["Yes", "Not clearly"], further: ["No, the reverse", "No"]}[how][doubt ? 1 : 0];
  return `${verdict}: the top stake ${word} correlates ${high} with the meta-model, the bottom ${word} ${low}${doubt ? ", perhaps by chance" : ""}.`;
}

/** What goes with the two numbers of the answer, for those who open it. */
export function stakeNotes(result: TableResult<"stake-deciles">): string[] {
  const bounds = stakeEnds(result.table);
  if (!bounds) return [];
  const word = groupWord(result.settings.groups);
  const found = stakeDifference(result);
  const show = (value: number) => signed(value, 2);
  const difference =
    found && hasInterval(found)
      ? [`Top less bottom ${word}: ${show(found.estimate)}, 95 % interval ${rangeText(found, show)}`]
      : [];
  return [...difference, `The bottom ${word} reaches up to ${nmr(bounds.bottom.stake_max)} NMR`];
}

const usual = Number(defaultText(parameterNamed("groups"), "stake-deciles"));

/** How many rounds have room for more groups than the default, beside their slider; nothing where all have it. */
export function groupsNote({settings, left, rounds}: Pick<TableResult, "settings" | "left" | "rounds">): string {
  const small = left.find(({reason}) => reason.startsWith("round with fewer than"))?.rounds ?? 0;
  if (!small || settings.groups <= usual) return "";
  const least = count(rowsPerGroup * settings.groups);
  return `${settings.groups} groups need ${least} models a round: ${count(rounds.length)} of ${counted(rounds.length + small, "round")}`;
}

/** As the answer has it: a way is named only where it is clear. */
export function scatterTitle(result: TableResult<"stake-deciles">): string {
  const found = stakeComparison(result);
  if (!found) return "Stake and similarity to the meta-model, model by model";
  if (found.doubt) return "Similarity to the meta-model does not clearly change with stake";
  const way = {closer: "rises", further: "falls", equally: "does not change"}[found.how];
  return `Similarity to the meta-model ${way} with stake`;
}

export function scatterAlt(result: TableResult<"stake-deciles">, points: number): string {
  const groups = stakeEnds(result.table) ? ` ${stakeAlt(result)}` : "";
  return `${counted(points, "observation")}, one point each: stake in NMR on a log axis against correlation with the meta-model, coloured by payout, with a running median and its quartiles.${groups}`;
}

/** One line for the page that holds all findings. */
export function stakeTakeaway(result: TableResult<"stake-deciles">): string {
  const bounds = stakeEnds(result.table);
  if (!bounds) return `${nothing(result)}.`;
  const word = groupWord(result.settings.groups);
  const [low, high] = [correlation(bounds.bottom.cwmm_mean), correlation(bounds.top.cwmm_mean)];
  const {how, doubt} = stakeComparison(result)!;
  if (how === "equally")
    return `Larger stakes are no closer to the meta-model: ${high} in the top and the bottom ${word}.`;
  const where = how === "closer" ? "closer to" : "further from";
  const values = `${high} in the top ${word}, ${low} in the bottom one`;
  return doubt
    ? `Larger stakes look ${where} the meta-model, perhaps by chance: ${values}.`
    : `Larger stakes are ${where} the meta-model: ${values}.`;
}
