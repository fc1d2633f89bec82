import type {Interval} from "../../base/kit/interval.js";
import {byLuck, measures} from "../../base/my-model/rules.js";
import type {Measure} from "../../base/my-model/rules.js";
import {returnDays} from "../../base/rounds/return-days.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {effectiveRounds} from "../../statistics/series/effective-periods.js";
import {seriesMean} from "../../statistics/series/newey-west.js";
import {leastPeriods, reachOf} from "../groups/round-series.js";
import {used} from "../panel/used.js";
import {estimateColumns, estimates} from "../result/estimates.js";
import {known, level} from "../result/intervals.js";
import type {IntervalMethod, TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {modelRows} from "../what-if/what-if.js";
import {standingsOf} from "./standing.js";
import type {Standing} from "./standing.js";

/** Rounds of one score regime in which the model has a number. */
interface Line {
  regime: string;
  measure: Measure;
  rounds: Standing[];
  periods: number;
}

/**
 * One model in its resolved rounds with a stake: stake, weight, cwmm, what of cwmm is its own weight, MMC, CORR and payout beside the means of all
 * staked models and of those of its size, and the share of either below it.
 */
export function model(panel: Panel, settings: Settings): TableResult<"model"> {
  const {rows, left} = modelRows(panel, settings);
  const lines = linesOf(panel, standingsOf(panel, rows, measures));
  const of = <T>(value: (line: Line) => T) => lines.map(value);
  const mean = (value: (standing: Standing) => number) => of(({rounds}) => average(rounds.map(value)));
  const estimated = (value: (standing: Standing) => number) => {
    const values = mean(value).map(known);
    return estimates(
      values,
      of((line) => intervalOf(panel, line, value))
    );
  };
  const sure = (value: (standing: Standing) => number) =>
    estimated(value).map(({estimate, ...ends}) => ({estimate: estimate!, ...ends}));
  const table = tableOf("model", {
    score_regime: of(({regime}) => regime),
    measure: of(({measure}) => measure),
    n: of(({rounds}) => rounds.length),
    periods: of(({periods}) => periods),
    newest: of(({rounds}) => rounds[rounds.length - 1].value),
    ...estimateColumns(
      "value",
      sure(({value}) => value)
    ),
    field: mean(({field}) => field.mean),
    ...estimateColumns(
      "over_field",
      sure(({value, field}) => value - field.mean)
    ),
    ...estimateColumns("percentile", sure(({field}) => field.below).map(asShare)),
    peers: mean(({peers}) => peers.n),
    peers_value: mean(({peers}) => peers.mean).map(known),
    ...estimateColumns(
      "over_peers",
      estimated(({value, peers}) => value - peers.mean)
    ),
    ...estimateColumns("peers_percentile", estimated(({peers}) => peers.below).map(asShare))
  });
  return {name: "model", settings, table, ...used(panel, rows), left, intervals: [methodOf(lines)]};
}

/** Score regimes in the order of their rounds, in each the measures that are known. */
function linesOf(panel: Panel, found: Map<Measure, Standing[]>): Line[] {
  const days = returnDays(panel.rounds);
  const regimeOf = ({place}: Standing) => panel.rounds[place].score_regime;
  const regimes = [
    ...new Set(
      [...found.values()]
        .flat()
        .sort((a, b) => a.place - b.place)
        .map(regimeOf)
    )
  ];
  return regimes.flatMap((regime) =>
    [...found].flatMap(([measure, all]) => {
      const rounds = all.filter((standing) => regimeOf(standing) === regime);
      const places = rounds.map(({place}) => place);
      return rounds.length ? [{regime, measure, rounds, periods: effectiveRounds(days, places)}] : [];
    })
  );
}

/** Not over rounds in which nobody is to be compared with. */
function average(values: readonly number[]): number {
  const told = values.filter((value) => !Number.isNaN(value));
  return told.reduce((a, b) => a + b, 0) / told.length;
}

/** Of a mean over rounds that share returns; null where luck has no part in it, or the rounds are worth too few. */
function intervalOf(
  panel: Panel,
  {measure, rounds, periods}: Line,
  value: (standing: Standing) => number
): Interval | null {
  if (!byLuck.includes(measure) || periods < leastPeriods) return null;
  const series = new Float64Array(panel.rounds.length).fill(NaN);
  for (const standing of rounds) series[standing.place] = value(standing);
  const {low, high} = seriesMean(series, {...reachOf(rounds.map(({place}) => panel.rounds[place])), level});
  return {low, high};
}

const asShare = <E extends {low: number | null; high: number | null}>(share: E): E => ({
  ...share,
  low: share.low === null ? null : Math.max(0, share.low),
  high: share.high === null ? null : Math.min(1, share.high)
});

function methodOf(lines: readonly Line[]): IntervalMethod<"model"> {
  const worth = lines.filter(({measure}) => measure === "mmc").map(({periods}) => periods.toFixed(1));
  const method = "95 % intervals of what rests on returns, over rounds, Newey-West with fixed-b values";
  return {
    columns: ["value", "over_field", "percentile", "over_peers", "peers_percentile"],
    method: worth.length
      ? `${method}; rounds worth ${worth.join(", ")} independent ones, it takes ${leastPeriods}`
      : method
  };
}
