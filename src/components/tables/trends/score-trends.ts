import {fieldSeries, knownEarly} from "../../base/catalogue/trends.js";
import type {FieldSeries} from "../../base/catalogue/trends.js";
import {stakeGroups} from "../../base/settings/stake-groups.js";
import type {StakeGroup} from "../../base/settings/stake-groups.js";
import type {Panel, Round} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {ntileStart} from "../../statistics/numbers/ntile.js";
import {order} from "../../statistics/numbers/order.js";
import {column, selectRows} from "../panel/select.js";
import {used} from "../panel/used.js";
import type {LeftOut, TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {spreadOf} from "./spread.js";
import type {Spread} from "./spread.js";

interface Found extends Spread {
  round: Round;
  series: FieldSeries;
}

/** How scores and amounts of the staked models are spread, round by round: counts over all that are known, without an interval. */
export function scoreTrends(panel: Panel, settings: Settings): TableResult<"score-trends"> {
  const {rounds, days, stakeGroup} = settings;
  const all = selectRows(panel, {rounds, days, stakeKnown: true, minStake: 0});
  const byRound = roundsOf(panel, all.rows).map((of) => ({...of, rows: groupOf(panel, of.rows, stakeGroup)}));
  const found = byRound.flatMap((of) => fieldSeries.flatMap((series) => spreadIn(panel, of, series)));
  const each = <T>(value: (of: Found) => T) => found.map(value);
  const table = tableOf("score-trends", {
    round: each(({round}) => round.round),
    cadence: each(({round}) => round.cadence),
    series: each(({series}) => series),
    stakes: each(() => stakeGroup),
    n: each(({n}) => n),
    mean: each(({mean}) => mean),
    median: each(({median}) => median),
    p10: each(({p10}) => p10),
    p25: each(({p25}) => p25),
    p75: each(({p75}) => p75),
    p90: each(({p90}) => p90),
    stake_mean: each(({stakeMean}) => stakeMean),
    positive: each(({positive}) => positive)
  });
  const rows = Int32Array.from(byRound.flatMap((of) => [...of.rows]));
  return {
    name: "score-trends",
    settings,
    table,
    ...used(panel, rows),
    left: leftWith(all.left, {of: all.rows, rows, stakeGroup})
  };
}

interface RoundRows {
  round: Round;
  /** ascending */
  rows: Int32Array;
}

function roundsOf(panel: Panel, rows: Int32Array): RoundRows[] {
  const calendar = new Map(panel.rounds.map((r) => [r.round, r]));
  const found: RoundRows[] = [];
  for (let start = 0, end = 0; start < rows.length; start = end) {
    const number = panel.round[rows[start]];
    while (end < rows.length && panel.round[rows[end]] === number) ++end;
    found.push({round: calendar.get(number)!, rows: rows.subarray(start, end)});
  }
  return found;
}

/** A third of a round's rows by stake, as SQL's NTILE counts, ascending again. */
function groupOf({stake}: Panel, rows: Int32Array, group: StakeGroup): Int32Array {
  if (group === "all") return rows;
  const third = stakeGroups.indexOf(group);
  const ends = [third, third + 1].map((g) => ntileStart(g, rows.length, stakeGroups.length - 1));
  return order(stake, rows)
    .slice(...ends)
    .sort();
}

function leftWith(
  left: readonly LeftOut[],
  {of, rows, stakeGroup}: {of: Int32Array; rows: Int32Array; stakeGroup: StakeGroup}
): LeftOut[] {
  return stakeGroup === "all"
    ? [...left]
    : [...left, {reason: "in another third of the round’s stakes", rows: of.length - rows.length}];
}

/** Nothing where no model is known; what rests on returns only once a round is resolved. */
function spreadIn(panel: Panel, {round, rows}: RoundRows, series: FieldSeries): Found[] {
  if (!round.resolved && !knownEarly.includes(series)) return [];
  const valueOf = valuesOf(panel, series);
  const known = rows.filter((row) => !Number.isNaN(valueOf(row)));
  if (!known.length) return [];
  const values = Float64Array.from(known, valueOf);
  return [
    {
      round,
      series,
      ...spreadOf(
        values,
        Float64Array.from(known, (row) => panel.stake[row])
      )
    }
  ];
}

/** By row; return is payout over stake. */
export function valuesOf(panel: Panel, series: FieldSeries): (row: number) => number {
  if (series === "stake") return (row) => panel.stake[row];
  const values = column(panel, series === "return" ? "payout" : series);
  return series === "return" ? (row) => values[row] / panel.stake[row] : (row) => values[row];
}
