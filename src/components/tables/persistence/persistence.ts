import {lags} from "../../base/catalogue/persistence.js";
import type {Interval} from "../../base/kit/interval.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {mean, pearson} from "../../statistics/numbers/correlation.js";
import {averageRanks, normalSpearman} from "../../statistics/numbers/rank-correlation.js";
import {rankInfluence} from "../../statistics/numbers/rank-influence.js";
import {leastPeriods} from "../groups/round-series.js";
import {used} from "../panel/used.js";
import {estimateColumns} from "../result/estimates.js";
import type {IntervalMethod, TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {intervalOver} from "./over-pairs.js";
import type {OfPair} from "./over-pairs.js";
import {ratedRows, ratingsOf} from "./rated.js";
import {inPairs, pairsAt, seriesOf} from "./series.js";
import type {Series} from "./series.js";

interface Line {
  series: Series;
  lag: number;
  all: Ranked[];
  interval: Interval | null;
}

/** A pair with its rank correlation; `luck`: what luck alone would make of it. */
type Ranked = OfPair & {luck: number};

/**
 * Rank autocorrelation of a score or of returns: Spearman's over the models ranked in both of two rounds, averaged over all pairs of rounds of one
 * cadence under the same rules that lie that far apart. Beside it what the days of return that they share make by themselves.
 */
export function persistence(panel: Panel, settings: Settings): TableResult<"persistence"> {
  const chosen = ratedRows(panel, settings);
  const lines = seriesOf(panel, chosen.rows, {outcome: settings.rankedBy}).flatMap((series) =>
    linesOf(panel, series, settings)
  );
  const of = <T>(value: (line: Line) => T) => lines.map(value);
  const over = (value: (of: Ranked) => number) => of(({all}) => mean(all.map(value)));
  const [autocorrelation, luck] = [over(({value}) => value), over((one) => one.luck)];
  const moved = (by: readonly number[]) =>
    lines.map(({interval}, i) => ({
      estimate: autocorrelation[i] - by[i],
      low: interval && interval.low - by[i],
      high: interval && interval.high - by[i]
    }));
  const opens = (place: number) => Date.parse(panel.rounds[place].opens) / 86_400_000;
  const {rows, left} = inPairs(
    chosen,
    lines.flatMap(({all}) => all.map(({pair}) => pair))
  );
  const table = tableOf("persistence", {
    outcome: of(() => settings.rankedBy),
    score_regime: of(({series}) => series.regime),
    payout_regime: of(({series}) => series.payoutRegime),
    cadence: of(({series}) => series.cadence),
    lag: of(({lag}) => lag),
    pairs: of(({all}) => all.length),
    models: over((one) => one.rows.length),
    days: over(({pair}) => opens(pair.after.place) - opens(pair.before.place)),
    overlap: over(({pair}) => pair.overlap),
    luck,
    ...estimateColumns("autocorrelation", moved(autocorrelation.map(() => 0))),
    ...estimateColumns("excess", moved(luck))
  });
  return {name: "persistence", settings, table, ...used(panel, rows), left, intervals: [overPairs]};
}

const overPairs: IntervalMethod<"persistence"> = {
  columns: ["autocorrelation", "excess"],
  method: `95 % intervals over pairs of rounds, Newey-West with fixed-b values, and over accounts that come again; none where rounds are worth fewer than ${leastPeriods} independent ones`
};

function linesOf(panel: Panel, series: Series, {rankedBy}: Settings): Line[] {
  const values = ratingsOf(panel, rankedBy);
  return lags.flatMap((lag) => {
    const all = pairsAt(panel, series, lag)
      .map((pair) => rankedOf(pair, values))
      .filter(({value}) => !Number.isNaN(value));
    return all.length ? [{series, lag, all, interval: intervalOver(panel, series, all)}] : [];
  });
}

function rankedOf(pair: OfPair["pair"], values: Float32Array | Float64Array): Ranked {
  const [x, y] = pair.rows.map((rows) => averageRanks(Float64Array.from(rows, (row) => values[row])));
  const rows = pair.rows[0];
  return {
    ...{pair, rows, value: pearson(x, y), luck: normalSpearman(pair.overlap, rows.length)},
    moves: rankInfluence(x, y)
  };
}
