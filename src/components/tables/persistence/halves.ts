import {halfAdjustments, leastHalf, meanSteps} from "../../base/catalogue/persistence.js";
import type {HalfAdjustment} from "../../base/catalogue/persistence.js";
import {fewModels} from "../../base/kit/constants.js";
import type {Interval} from "../../base/kit/interval.js";
import {returnDays} from "../../base/rounds/return-days.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Rating} from "../../base/settings/ratings.js";
import type {Settings} from "../../base/settings/settings.js";
import {influenceEstimate, influenceOf} from "../../statistics/clusters/linearized.js";
import {clustersOf} from "../../statistics/clusters/cluster-variance.js";
import {pearson} from "../../statistics/numbers/correlation.js";
import {averageRanks} from "../../statistics/numbers/rank-correlation.js";
import {rankInfluence} from "../../statistics/numbers/rank-influence.js";
import {clusteredBy, modelClusters} from "../panel/clusters.js";
import {column} from "../panel/select.js";
import {used} from "../panel/used.js";
import {estimateColumns} from "../result/estimates.js";
import {level} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {payoutRegimeOf, ratedRows, ratingsOf} from "./rated.js";

/** The rounds under the same rules in two halves that share no day of return: rows by round. */
interface Halves {
  regime: string;
  payoutRegime: string;
  before: Int32Array[];
  after: Int32Array[];
}

interface RoundRows {
  /** index into `panel.rounds` */
  place: number;
  rows: Int32Array;
}

export interface Compared extends Halves {
  adjust: HalfAdjustment;
  /** numbers of the models */
  models: Int32Array;
  /** their ranks in either half, from 1 for the lowest */
  ranks: readonly [before: Float64Array, after: Float64Array];
  correlation: number;
  interval: Interval | null;
}

/**
 * Does a model that was good stay good: rank correlation over models of their mean score or return in the first half of the rounds under the same rules with that in
 * the second. Scores move with the meta-model's returns, alike for models that are alike, so that it is told again with each round's mean taken off, and
 * with what goes with cwmm in each round.
 */
export function halves(panel: Panel, settings: Settings): TableResult<"halves"> {
  const chosen = ratedRows(panel, settings);
  const found = comparedIn(panel, chosen.rows, settings);
  const each = <T>(value: (of: Compared) => T) => found.map(value);
  const table = tableOf("halves", {
    outcome: each(() => settings.rankedBy),
    score_regime: each(({regime}) => regime),
    payout_regime: each(({payoutRegime}) => payoutRegime),
    adjust: each(({adjust}) => adjust),
    models: each(({models}) => models.length),
    rounds_before: each(({before}) => before.length),
    rounds_after: each(({after}) => after.length),
    last_before: each(({before}) => panel.round[before[before.length - 1][0]]),
    first_after: each(({after}) => panel.round[after[0][0]]),
    ...estimateColumns(
      "correlation",
      each(({correlation, interval}) => ({estimate: correlation, low: null, high: null, ...interval}))
    )
  });
  const rows = rowsUsed(panel, found, chosen.rows);
  const left = [
    ...chosen.left,
    {
      reason: `round between the halves, or model with fewer than ${leastHalf} rounds in either`,
      rows: chosen.rows.length - rows.length
    }
  ];
  const method = `95 % intervals, clustered by ${clusteredBy(panel)}: they tell of models like these in these rounds`;
  const intervals = [{columns: ["correlation" as const], method}];
  return {name: "halves", settings, table, ...used(panel, rows), left, intervals};
}

/** By the rules of the rounds, in each the less taken off the earlier. */
export function comparedIn(panel: Panel, rows: Int32Array, {rankedBy}: Settings): Compared[] {
  const adjustments = halfAdjustments.filter((adjust) => adjust !== "cwmm" || rankedBy !== "cwmm");
  return halvesOf(panel, rows, rankedBy).flatMap((of) =>
    adjustments.flatMap((adjust) => comparedOf(panel, of, {rankedBy, adjust}))
  );
}

/** The first half of the rounds under the same rules with rows, and of the others those whose returns begin after the last of its. */
function halvesOf(panel: Panel, rows: Int32Array, rating: Rating): Halves[] {
  const days = returnDays(panel.rounds);
  const regimes = new Map<string, RoundRows[]>();
  const places = new Map(panel.rounds.map(({round}, i) => [round, i]));
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    while (to < rows.length && panel.round[rows[to]] === panel.round[rows[from]]) ++to;
    const place = places.get(panel.round[rows[from]])!;
    const key = `${panel.rounds[place].score_regime}|${payoutRegimeOf(panel.rounds[place], rating)}`;
    regimes.set(key, [...(regimes.get(key) ?? []), {place, rows: rows.subarray(from, to)}]);
    from = to;
  }
  return [...regimes.values()].map((all) => {
    const {score_regime: regime} = panel.rounds[all[0].place];
    const payoutRegime = payoutRegimeOf(panel.rounds[all[0].place], rating);
    const first = all.slice(0, Math.floor(all.length / 2));
    const known = Math.max(...first.map(({place}) => days.last[place]));
    const second = all.slice(first.length).filter(({place}) => days.first[place] > known);
    return {regime, payoutRegime, before: first.map((of) => of.rows), after: second.map((of) => of.rows)};
  });
}

function comparedOf(
  panel: Panel,
  of: Halves,
  {adjust, rankedBy}: {adjust: HalfAdjustment; rankedBy: Rating}
): Compared[] {
  const values = (rows: Int32Array) => adjusted(panel, rows, {adjust, rankedBy});
  const [before, after] = [meansOf(panel, of.before, values), meansOf(panel, of.after, values)];
  const models = Int32Array.from(before.keys()).filter((m) => !Number.isNaN(before[m]) && !Number.isNaN(after[m]));
  if (models.length < fewModels) return [];
  const [x, y] = [before, after].map((means) => averageRanks(Float64Array.from(models, (m) => means[m])));
  const correlation = pearson(x, y);
  if (Number.isNaN(correlation)) return [];
  return [
    {...of, adjust, models, ranks: [x, y], correlation, interval: intervalOf(panel, models, {x, y, correlation})}
  ];
}

/** Scores or returns of a round's rows with what is taken off; NaN where that is not known. */
function adjusted(
  panel: Panel,
  rows: Int32Array,
  {adjust, rankedBy}: {adjust: HalfAdjustment; rankedBy: Rating}
): Float64Array {
  const [values, likeness] = [ratingsOf(panel, rankedBy), column(panel, "cwmm")];
  const own = Float64Array.from(rows, (row) => values[row]);
  if (adjust === "none") return own;
  const x = Float64Array.from(rows, (row) => (adjust === "cwmm" ? likeness[row] : 0));
  const told = Int32Array.from(rows.keys()).filter((i) => !Number.isNaN(x[i]));
  const average = (of: (i: number) => number) => told.reduce((sum, i) => sum + of(i), 0) / told.length;
  const [mx, my] = [average((i) => x[i]), average((i) => own[i])];
  const spread = average((i) => (x[i] - mx) ** 2);
  const slope = spread > 0 ? average((i) => (x[i] - mx) * (own[i] - my)) / spread : 0;
  return own.map((value, i) => value - my - slope * (x[i] - mx));
}

/** Mean by model over rounds; NaN with too few of them. */
function meansOf(
  {model, models}: Panel,
  rounds: readonly Int32Array[],
  valuesOf: (rows: Int32Array) => Float64Array
): Float64Array {
  const [sums, counts] = [new Float64Array(models.key.length), new Int32Array(models.key.length)];
  for (const rows of rounds)
    valuesOf(rows).forEach((value, i) => {
      if (Number.isNaN(value)) return;
      sums[model[rows[i]]] += value;
      ++counts[model[rows[i]]];
    });
  return sums.map((sum, m) => (counts[m] >= leastHalf ? Math.round((meanSteps * sum) / counts[m]) : NaN));
}

/** On Fisher's scale, clustered by account. */
function intervalOf(
  panel: Panel,
  models: Int32Array,
  {x, y, correlation}: {x: Float64Array; y: Float64Array; correlation: number}
): Interval | null {
  const {codes} = modelClusters(panel);
  const clusters = clustersOf(models.map((m) => codes[m]));
  const [sums, leverages] = [new Float64Array(clusters.size), new Float64Array(clusters.size)];
  rankInfluence(x, y).forEach((value, i) => {
    sums[clusters.codes[i]] += value / models.length / (1 - correlation ** 2);
    leverages[clusters.codes[i]] += 1 / models.length;
  });
  const {low, high} = influenceEstimate(Math.atanh(correlation), influenceOf(sums, leverages, {type: "CR3"}), {level});
  return Number.isNaN(low + high) ? null : {low: Math.tanh(low), high: Math.tanh(high)};
}

/** Rows of the halves whose model is compared under any adjustment. */
function rowsUsed({model}: Panel, found: readonly Compared[], all: Int32Array): Int32Array {
  const rows = new Set<number>();
  for (const {before, after, models} of found) {
    const own = new Set(models);
    for (const round of [...before, ...after]) for (const row of round) if (own.has(model[row])) rows.add(row);
  }
  return all.filter((row) => rows.has(row));
}
