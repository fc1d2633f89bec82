/** Claims on stake and likeness: what the top and bottom decile have, how far the large and the small spread. */
import {scoringOf, cwmmFactor} from "../../base/rounds/regimes.js";
import {ownShare} from "../../statistics/crowding/leave-one-out.js";
import {poolOf} from "../../statistics/crowding/pool.js";
import {clusteredMean, sumsOf} from "../../statistics/clusters/clustered-mean.js";
import {seriesMean} from "../../statistics/series/newey-west.js";
import {quantileBounds} from "../../statistics/numbers/woodruff.js";
import {quantileInPlace} from "../../statistics/numbers/quantile.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import {rowClusters} from "../panel/clusters.js";
import {leastPeriods, reachOf} from "../groups/round-series.js";
import {column} from "../panel/select.js";
import {stakePointRows} from "../stake/points.js";
import {asArticle} from "../../base/settings/presets.js";
import {floats} from "../../base/kit/arrays.js";
import {differenceKey} from "../result/interval-keys.js";
import {evidenceOf, noEvidence, ownEstimator, periodsOf, roundsIn, rowsIn} from "./context.js";
import type {Context, Evidence} from "./context.js";

/** Mean or median cwmm of the bottom or the top stake decile. */
export const stakeDecile =
  (end: "bottom" | "top", of: "cwmm_mean" | "cwmm_median") =>
  (context: Context): Evidence => {
    const result = context.table("stake-deciles", asArticle("stake-deciles"));
    const rows = rowsIn(context, result.table);
    const row = rows[end === "bottom" ? 0 : rows.length - 1];
    return evidenceOf(context, {result, row, column: of}, {unit: "model-rounds", grows: false});
  };

/** Top less bottom decile, ranked inside each round. */
export function stakeGap(context: Context): Evidence {
  const result = context.table("stake-deciles");
  const found = result.endDifferences?.find((e) => e.regime === context.regime && e.column === "cwmm_mean");
  if (!found) return noEvidence(context, "no round has enough staked models");
  const row = {difference: found.estimate, difference_low: found.low, difference_high: found.high};
  const estimator = {table: result.name, key: differenceKey(result.name, "cwmm_mean", result.settings)};
  return evidenceOf(
    context,
    {result, row, column: "difference"},
    {unit: "model-rounds", grows: false, n: result.used, estimator}
  );
}

/** Quantile p of cwmm over the model-rounds with more, or less, stake than so many NMR; the interval is one over accounts. */
export const cwmmQuantile =
  ({above = 0, below = Infinity, p}: {above?: number; below?: number; p: number}) =>
  (context: Context): Evidence => {
    const {panel} = context;
    const result = context.table("stake-deciles", asArticle("stake-deciles"));
    const inside = rowsOfRounds(panel, roundsIn(context, result));
    const all = stakePointRows(panel, result.settings);
    const rows = all.filter((row) => panel.stake[row] > above && panel.stake[row] < below && inside(row));
    if (!rows.length) return noEvidence(context, "no model has such a stake");
    const cwmm = column(panel, "cwmm");
    const values = floats(rows, (row) => cwmm[row]);
    const estimate = quantileInPlace(values.slice(), p);
    const {cluster, size} = rowClusters(panel, rows);
    const shares = floats(values, (value) => (value <= estimate ? 1 : 0));
    const share = clusteredMean(sumsOf(shares, {codes: cluster, size}), {type: "CR3"});
    const bounds = quantileBounds(values, {
      low: p - (share.estimate - share.low),
      high: p + (share.high - share.estimate)
    });
    const row = {quantile: estimate, quantile_low: bounds.low, quantile_high: bounds.high};
    const estimator = ownEstimator(`quantile ${p} of cwmm`);
    const rest = {unit: "model-rounds", grows: false, n: rows.length, estimator} as const;
    return evidenceOf(context, {result, row, column: "quantile"}, rest);
  };

/** Whether a row is in one of these rounds. */
function rowsOfRounds(panel: Panel, rounds: readonly number[]): (row: number) => boolean {
  const chosen = new Set(rounds);
  const offsets = roundOffsets(panel);
  const inside = new Uint8Array(panel.length);
  panel.rounds.forEach(({round}, i) => chosen.has(round) && inside.fill(1, offsets[i], offsets[i + 1]));
  return (row) => inside[row] === 1;
}

/** Own part of the likeness of a model with so much of the weight and the meta-model's own likeness: w / (rho sigma), by round. */
export const ownPart =
  (weight: number) =>
  (context: Context): Evidence => {
    const {panel, reached} = context;
    const inside = new Set(roundsIn(context, {rounds: reached}));
    const offsets = roundOffsets(panel);
    const scorings = scoringOf(panel.rounds);
    const data = {stake: panel.stake, cwmm: column(panel, "cwmm")};
    const shares = panel.rounds.map(({round}, i) => {
      if (!inside.has(round)) return NaN;
      const {sigma} = poolOf(data, [offsets[i], offsets[i + 1]], {factor: cwmmFactor(scorings[i])});
      return finite(ownShare({weight, rho: sigma}, {sigma}));
    });
    return seriesEvidence(context, [...inside], {series: shares, key: "own part"});
  };

/** The same of the largest stake of each round, with its own weight and likeness. */
export function largestOwnPart(context: Context): Evidence {
  const {panel, reached} = context;
  const inside = new Set(roundsIn(context, {rounds: reached}));
  const offsets = roundOffsets(panel);
  const scorings = scoringOf(panel.rounds);
  const data = {stake: panel.stake, cwmm: column(panel, "cwmm")};
  const shares = panel.rounds.map(({round}, i) => {
    if (!inside.has(round)) return NaN;
    const factor = cwmmFactor(scorings[i]);
    const pool = poolOf(data, [offsets[i], offsets[i + 1]], {factor});
    let top = -1;
    for (let row = offsets[i]; row < offsets[i + 1]; ++row)
      if (!Number.isNaN(data.cwmm[row]) && (top < 0 || data.stake[row] > data.stake[top])) top = row;
    return finite(ownShare({weight: data.stake[top] / pool.stake, rho: data.cwmm[top] / factor}, pool));
  });
  return seriesEvidence(context, [...inside], {series: shares, key: "own part of the largest stake"});
}

/** A meta-model that is like nothing has no parts. */
const finite = (share: number) => (Number.isFinite(share) ? share : NaN);

/** The mean of a number per round of the calendar, NaN where there is none; the lag is at least `least` rounds. */
export function seriesEvidence(
  context: Context,
  rounds: readonly number[],
  {series, key, least = 0}: {series: readonly number[]; key: string; least?: number}
): Evidence {
  const {panel} = context;
  const asked = new Set(rounds);
  const known = panel.rounds.flatMap(({round}, i) => (asked.has(round) && !Number.isNaN(series[i]) ? [round] : []));
  if (!known.length) return noEvidence(context, context.none ?? "no round yields the statistic");
  const own = new Set(known);
  const {lag, overlap} = reachOf(panel.rounds.filter((r) => own.has(r.round)));
  const {estimate, low, high, n} = seriesMean(series, {lag: Math.max(lag, least), overlap});
  const periods = periodsOf(panel, known);
  const enough = (periods ?? 0) >= leastPeriods;
  return {
    estimator: ownEstimator(key),
    ...{estimate, low: enough ? low : null, high: enough ? high : null, n},
    ...{unit: "rounds", rounds: n, periods, score_regime: context.regime, grows: true},
    why: enough ? null : `fewer than ${leastPeriods} independent rounds`
  };
}
