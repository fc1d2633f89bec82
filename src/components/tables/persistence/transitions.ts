import {lags} from "../../base/catalogue/persistence.js";
import {rowsPerGroup} from "../../base/kit/constants.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {ntileStart} from "../../statistics/numbers/ntile.js";
import {order} from "../../statistics/numbers/order.js";
import {leastPeriods} from "../groups/round-series.js";
import {used} from "../panel/used.js";
import {estimateColumns} from "../result/estimates.js";
import type {IntervalMethod, TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {intervalOver} from "./over-pairs.js";
import type {OfPair} from "./over-pairs.js";
import {ratedRows, ratingsOf} from "./rated.js";
import {inPairs, pairsAt, seriesOf} from "./series.js";
import type {Pair, Series} from "./series.js";

/** A pair with the group of each of its models in either round, from 1. */
export interface Grouped {
  pair: Pair;
  groups: readonly [before: Int32Array, after: Int32Array];
}

export interface Block {
  series: Series;
  lag: number;
  all: Grouped[];
}

/**
 * Of the models of each quantile group by score or return, the share in each group `lag` rounds later: the shortest of the lags of the table
 * `persistence` at which no two rounds share a day of return. Groups are of the models ranked in both rounds; a pair's shares first, then the mean.
 */
export function transitions(panel: Panel, settings: Settings): TableResult<"transitions"> {
  const chosen = ratedRows(panel, settings);
  const blocks = blocksOf(panel, chosen.rows, settings);
  const cells = blocks.flatMap((block) => cellsOf(panel, block, settings.groups));
  const each = <T>(value: (cell: (typeof cells)[number]) => T) => cells.map(value);
  const {rows, left} = inPairs(
    chosen,
    blocks.flatMap(({all}) => all.map(({pair}) => pair))
  );
  const table = tableOf("transitions", {
    outcome: each(() => settings.rankedBy),
    score_regime: each(({series}) => series.regime),
    payout_regime: each(({series}) => series.payoutRegime),
    cadence: each(({series}) => series.cadence),
    group: each(({group}) => group),
    later: each(({later}) => later),
    lag: each(({lag}) => lag),
    pairs: each(({pairs}) => pairs),
    n: each(({n}) => n),
    ...estimateColumns(
      "share",
      each(({share}) => share)
    ),
    chance: each(({chance}) => chance)
  });
  return {name: "transitions", settings, table, ...used(panel, rows), left, intervals: [overPairs]};
}

const overPairs: IntervalMethod<"transitions"> = {
  columns: ["share"],
  method: `95 % intervals over pairs of rounds, Newey-West with fixed-b values, and over accounts that come again; none where rounds are worth fewer than ${leastPeriods} independent ones`
};

/** In the order of their first rounds. */
export const blocksOf = (panel: Panel, rows: Int32Array, settings: Settings): Block[] =>
  seriesOf(panel, rows, {outcome: settings.rankedBy}).flatMap((series) => blockOf(panel, series, settings));

/** At the shortest lag without a shared day, where there are pairs of enough models. */
function blockOf(panel: Panel, series: Series, {rankedBy, groups}: Settings): Block[] {
  const values = ratingsOf(panel, rankedBy);
  for (const lag of lags) {
    const pairs = pairsAt(panel, series, lag);
    if (!pairs.length || pairs.some(({overlap}) => overlap > 0)) continue;
    const all = pairs
      .filter(({rows}) => rows[0].length >= rowsPerGroup * groups)
      .map((pair): Grouped => {
        const [before, after] = pair.rows.map((rows) => groupsOf(values, rows, groups));
        return {pair, groups: [before, after]};
      });
    return all.length ? [{series, lag, all}] : [];
  }
  return [];
}

/** SQL's NTILE by value, from 1; ties go by model. */
function groupsOf(values: Float32Array | Float64Array, rows: Int32Array, groups: number): Int32Array {
  const own = Float64Array.from(rows, (row) => values[row]);
  const sorted = order(own, Int32Array.from(rows.keys()));
  const result = new Int32Array(rows.length);
  for (let group = 1; group <= groups; ++group)
    for (let k = ntileStart(group, rows.length, groups); k < ntileStart(group + 1, rows.length, groups); ++k)
      result[sorted[k]] = group;
  return result;
}

/** Mean over the pairs of the share of each group's models that are in each later group, `groups * groups` of them, and that of all models. */
function sharesOf(all: readonly Grouped[], groups: number) {
  const [shares, chances] = [new Float64Array(groups * groups), new Float64Array(groups)];
  const ofPairs = all.map(({groups: [before, after]}) => {
    const [own, sizes] = [new Float64Array(groups * groups), new Int32Array(groups)];
    for (let i = 0; i < before.length; ++i) {
      ++own[(before[i] - 1) * groups + after[i] - 1];
      ++sizes[before[i] - 1];
      chances[after[i] - 1] += 1 / before.length / all.length;
    }
    own.forEach((n, cell) => (own[cell] = n / sizes[Math.floor(cell / groups)]));
    own.forEach((share, cell) => (shares[cell] += share / all.length));
    return {own, sizes};
  });
  return {shares, chances, ofPairs};
}

function cellsOf(panel: Panel, {series, lag, all}: Block, groups: number) {
  const {shares, chances, ofPairs} = sharesOf(all, groups);
  return Array.from(shares, (estimate, cell) => {
    const [group, later] = [Math.floor(cell / groups) + 1, (cell % groups) + 1];
    const moves = movesOf(shares, {group, later, groups});
    const interval = intervalOver(
      panel,
      series,
      all.map(({pair, groups: [before, after]}, t): OfPair => {
        const by = Float64Array.from(before, (own, i) => moves(own, after[i]));
        return {pair, value: ofPairs[t].own[cell], rows: pair.rows[0], moves: by};
      })
    );
    return {
      ...{series, lag, group, later, pairs: all.length, chance: chances[later - 1]},
      n: ofPairs.reduce((sum, {sizes}) => sum + sizes[group - 1], 0),
      share: {estimate, low: interval && Math.max(0, interval.low), high: interval && Math.min(1, interval.high)}
    };
  });
}

/**
 * How far a model moves a cell's share, by its own groups: whether it is in the cell, and that it moves the cuts between groups for all others. What a
 * cut is worth is the mean of the shares on its two sides.
 */
function movesOf(
  shares: Float64Array,
  {group, later, groups}: {group: number; later: number; groups: number}
): (before: number, after: number) => number {
  const share = (g: number, h: number) => shares[(g - 1) * groups + h - 1];
  const cut = (k: number, worth: (of: number) => number) => (k < 1 || k >= groups ? 0 : (worth(k) + worth(k + 1)) / 2);
  const [below, above] = [group - 1, group].map((k) => cut(k, (g) => share(g, later)));
  const [laterBelow, laterAbove] = [later - 1, later].map((k) => cut(k, (h) => share(group, h)));
  const past = (own: number, k: number) => (own <= k ? 1 : 0) - k / groups;
  return (before, after) =>
    groups * (before === group && after === later ? 1 : 0) -
    share(group, later) -
    groups * (above * past(before, group) - below * past(before, group - 1)) -
    groups * (laterAbove * past(after, later) - laterBelow * past(after, later - 1));
}
