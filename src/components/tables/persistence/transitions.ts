import {lags} from "../../base/catalogue/persistence.js";
import {rowsPerGroup} from "../../base/kit/constants.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {mean} from "../../statistics/numbers/correlation.js";
import {ntileStart} from "../../statistics/numbers/ntile.js";
import {order} from "../../statistics/numbers/order.js";
import {leastPeriods} from "../groups/round-series.js";
import {column} from "../panel/select.js";
import {used} from "../panel/used.js";
import {estimateColumns} from "../result/estimates.js";
import type {IntervalMethod, TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {intervalOver} from "./over-pairs.js";
import type {OfPair} from "./over-pairs.js";
import {inPairs, outcomeRows, pairsAt, seriesOf} from "./series.js";
import type {Pair, Series} from "./series.js";

/** A pair with the group of each of its models in either round, from 1. */
interface Grouped {
  pair: Pair;
  groups: readonly [before: Int32Array, after: Int32Array];
}

interface Block {
  series: Series;
  lag: number;
  all: Grouped[];
}

/**
 * Of the models of each quantile group of the outcome, the share in each group `lag` rounds later: the shortest of the lags of the table
 * `persistence` at which no two rounds share a day of return. Groups are of the models scored in both rounds; a pair's shares first, then the mean.
 */
export function transitions(panel: Panel, settings: Settings): TableResult<"transitions"> {
  const chosen = outcomeRows(panel, settings);
  const blocks = seriesOf(panel, chosen.rows, settings).flatMap((series) => blockOf(panel, series, settings));
  const numbers = Array.from({length: settings.groups}, (_, i) => i + 1);
  const cells = blocks.flatMap((block) =>
    numbers.flatMap((group) => numbers.map((later) => cellOf(panel, block, {group, later})))
  );
  const each = <T>(value: (cell: (typeof cells)[number]) => T) => cells.map(value);
  const {rows, left} = inPairs(
    chosen,
    blocks.flatMap(({all}) => all.map(({pair}) => pair))
  );
  const table = tableOf("transitions", {
    score_regime: each(({series}) => series.regime),
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

/** At the shortest lag without a shared day, where there are pairs of enough models. */
function blockOf(panel: Panel, series: Series, {outcome, groups}: Settings): Block[] {
  const values = column(panel, outcome);
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

/** SQL's NTILE by value; ties go by model. */
function groupsOf(values: Float32Array | Float64Array, rows: Int32Array, groups: number): Int32Array {
  const places = new Map(Array.from(rows, (row, i) => [row, i]));
  const sorted = order(values, rows);
  const result = new Int32Array(rows.length);
  for (let group = 1; group <= groups; ++group)
    for (let k = ntileStart(group, rows.length, groups); k < ntileStart(group + 1, rows.length, groups); ++k)
      result[places.get(sorted[k])!] = group;
  return result;
}

function cellOf(panel: Panel, {series, lag, all}: Block, {group, later}: {group: number; later: number}) {
  const shares = all.map((of) => shareOf(of, {group, later}));
  const interval = intervalOver(panel, series, shares);
  const estimate = mean(shares.map(({value}) => value));
  return {
    ...{series, lag, group, later, pairs: all.length, n: shares.reduce((sum, {rows}) => sum + rows.length, 0)},
    share: {
      estimate,
      low: interval && Math.max(0, interval.low),
      high: interval && Math.min(1, interval.high)
    },
    chance: mean(all.map(({groups: [, after]}) => after.filter((of) => of === later).length / after.length))
  };
}

/** Of one pair: of the group's models those that are in the later group. */
function shareOf({pair, groups: [before, after]}: Grouped, {group, later}: {group: number; later: number}): OfPair {
  const own = Int32Array.from(before.keys()).filter((i) => before[i] === group);
  const value = own.filter((i) => after[i] === later).length / own.length;
  return {
    ...{pair, value, rows: own.map((i) => pair.rows[0][i])},
    moves: Float64Array.from(own, (i) => (after[i] === later ? 1 : 0) - value)
  };
}
