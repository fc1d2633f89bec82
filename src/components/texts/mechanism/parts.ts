/** What the page on the mechanism says of groups: the gap by stake, and the penalty by likeness, each in its two parts. */
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import {hasInterval, holds, leavesOut} from "../../base/kit/interval.js";
import type {TableName} from "../../base/catalogue/index.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {EstimateOf, RowOf} from "../../base/catalogue/rows.js";
import {fixed, groupWord, intervalText, percent, score} from "../../base/words/format.js";
import {causeOf} from "../../base/words/cause.js";
import type {WithLeft} from "../../base/words/cause.js";
import type {TableResult} from "../../tables/result/result.js";

type Result<N extends TableName> = Pick<TableResult<N>, "table" | "settings"> & WithLeft;
const noGap = (told: WithLeft) => causeOf(told) ?? "No round holds enough staked models at these settings";
const noSplit = (told: WithLeft) =>
  causeOf(told) ?? "No round holds enough models with a meta-model’s score at these settings";

/** Three decimals, five where three show nothing. */
function show(value: number): string {
  const text = fixed(value, 3);
  return Number(text.replace("−", "-")) === 0 && value !== 0 ? fixed(value, 5) : text;
}

/** Rows of the newest score regime, in order of their groups. */
function newestRegime<Row extends {score_regime: string}>(rows: readonly Row[]): Row[] {
  const regime = rows.at(-1)?.score_regime;
  return rows.filter((r) => r.score_regime === regime);
}

interface Gap {
  bottom: RowOf<"gap-parts">;
  top: RowOf<"gap-parts">;
  word: string;
  /** the interval of the gap does not hold 0 */
  clear: boolean;
}

function gapOf(result: Result<"gap-parts">): Gap | null {
  const rows = newestRegime(rowsOf(result));
  if (rows.length < 2) return null;
  const [bottom, top] = [rows[0], rows[rows.length - 1]];
  const clear = leavesOut(estimateIn(top, "gap"));
  return {bottom, top, word: groupWord(result.settings.groups), clear};
}

/** How much of the gap is own weight; a share only of a gap that is clear, with both parts on its side. */
export function gapTitle(result: Result<"gap-parts">): string {
  const found = gapOf(result);
  if (!found) return noGap(result);
  const {top, word, clear} = found;
  if (!clear) return `Whether the top stake ${word} is closer to the meta-model is unclear`;
  if (top.gap < 0) return `The top stake ${word} is further from the meta-model`;
  const share = top.gap_own / top.gap;
  if (share > 1) return `Only its own weight brings the top stake ${word} closer`;
  return `Own weight makes ${percent(share, share < 0.1 ? 1 : 0)} of the gap; selection the rest`;
}

export function gapAlt(result: Result<"gap-parts">): string {
  const found = gapOf(result);
  if (!found) return `${noGap(result)}.`;
  const {bottom, top, word} = found;
  return (
    `Mean correlation with the meta-model by stake ${word}, with what the own stake adds on top: ${show(bottom.cwmm_mean)} in the bottom group (own weight ${show(bottom.own_mean)}), ` +
    `${show(top.cwmm_mean)} in the top one (own weight ${show(top.own_mean)}). ${gapText(result)}`
  );
}

/** One sentence: the gap and its parts with intervals. */
function gapText(result: Result<"gap-parts">): string {
  const found = gapOf(result);
  if (!found) return `${noGap(result)}.`;
  const {top, word} = found;
  const bounds = (name: EstimateOf<"gap-parts">) => intervalText(estimateIn(top, name), show);
  return (
    `The top stake ${word} is ${top.gap < 0 ? "further from" : "closer to"} the meta-model than the bottom one by ${show(Math.abs(top.gap))}${bounds("gap")}: ` +
    `own weight ${show(top.gap_own)}, by arithmetic, selection ${show(top.gap_selection)}${bounds("gap_selection")}.`
  );
}

function splitOf(result: Result<"penalty-parts">) {
  const rows = newestRegime(rowsOf(result));
  if (rows.length < 2) return null;
  const [bottom, top] = [rows[0], rows[rows.length - 1]];
  return {bottom, top, word: groupWord(result.settings.groups)};
}

/** `takes 0.0302`, `adds 0.0288`, `changes nothing` */
function does(value: number): string {
  if (score(Math.abs(value)) === score(0)) return "changes nothing";
  return `${value < 0 ? "takes" : "adds"} ${score(Math.abs(value))}`;
}

type Part = "accuracy" | "overlap";

/** `lowers` or `raises` where the interval of a part bears it. */
function verbOf(top: RowOf<"penalty-parts">, part: Part): "lower" | "raise" | null {
  const gap = estimateIn(top, `${part}_gap`);
  return leavesOut(gap) ? (gap.estimate! < 0 ? "lower" : "raise") : null;
}

export function penaltySplitTitle(result: Result<"penalty-parts">): string {
  const found = splitOf(result);
  if (!found) return noSplit(result);
  const {top, word} = found;
  const lead = `From bottom to top ${word},`;
  const [overlap, accuracy] = [verbOf(top, "overlap"), verbOf(top, "accuracy")];
  if (!overlap && !accuracy) return `${lead} neither overlap nor accuracy clearly moves MMC`;
  if (overlap === accuracy) return `${lead} overlap and accuracy both ${overlap} MMC`;
  if (overlap && accuracy) return `${lead} overlap ${overlap}s MMC; accuracy ${accuracy}s it`;
  const [clear, other, verb] = overlap ? ["overlap", "accuracy", overlap] : ["accuracy", "overlap", accuracy];
  return `${lead} ${clear} ${verb}s MMC; ${other} is unclear`;
}

function changes(value: number): string {
  if (score(Math.abs(value)) === score(0)) return "does not change";
  return `${value < 0 ? "falls" : "rises"} by ${score(Math.abs(value))}`;
}

function doubtOf(top: RowOf<"penalty-parts">): string {
  const gap = estimateIn(top, "mmc_gap");
  if (!hasInterval(gap)) return ", over rounds too few for an interval";
  return holds(gap) ? ", which may be chance" : "";
}

function penaltySplitText(result: Result<"penalty-parts">): string {
  const found = splitOf(result);
  if (!found) return `${noSplit(result)}.`;
  const {bottom, top, word} = found;
  const bounds = (name: "mmc" | "accuracy" | "overlap") => intervalText(estimateIn(top, `${name}_gap`), score);
  return (
    `From the bottom to the top ${word} by similarity (ρ ${fixed(bottom.rho_mean, 2)} and ${fixed(top.rho_mean, 2)}) MMC ${changes(top.mmc_gap)}${bounds("mmc")}: ` +
    `overlap ${does(top.overlap_gap)}${bounds("overlap")}, along a straight line of slope ${fixed(-top.market_mean, 4)}, minus the meta-model’s own mean score; ` +
    `accuracy ${does(top.accuracy_gap)}${bounds("accuracy")}${doubtOf(top)}.`
  );
}

export function penaltySplitAlt(result: Result<"penalty-parts">): string {
  const found = splitOf(result);
  if (!found) return `${noSplit(result)}.`;
  const {bottom, top} = found;
  return (
    `Mean MMC and mean accuracy by mean correlation with the meta-model. MMC: ${score(bottom.mmc_mean)} in the bottom group, ${score(top.mmc_mean)} in the top one; ` +
    `accuracy: ${score(bottom.accuracy_mean)} and ${score(top.accuracy_mean)}. ${penaltySplitText(result)}`
  );
}

/** The answer to the page's question in one sentence: how much closer large stakes are and why, and what overlap does to MMC. */
export function mechanismAnswer(gap: Result<"gap-parts">, penalty: Result<"penalty-parts">): string {
  const [closer, cost] = [gapWords(gap), overlapWords(penalty)];
  return `${[...new Set([closer, cost])].join("; ")}.`;
}

function gapWords(result: Result<"gap-parts">): string {
  const found = gapOf(result);
  if (!found) return noGap(result);
  const {top, word, clear} = found;
  if (!clear) return `Whether the top stake ${word} is closer to the meta-model is unclear`;
  const way = top.gap < 0 ? "further from" : "closer to";
  return `The top stake ${word} is ${show(Math.abs(top.gap))} ${way} the meta-model, ${show(top.gap_own)} of it own weight`;
}

function overlapWords(result: Result<"penalty-parts">): string {
  const found = splitOf(result);
  if (!found) return noSplit(result);
  const {top, word} = found;
  if (verbOf(top, "overlap") === null) return "whether similarity itself costs MMC is unclear";
  return `overlap ${does(top.overlap_gap)} MMC from bottom to top similarity ${word}`;
}
