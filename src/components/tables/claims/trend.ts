/** Claims on the drift of likeness: its levels at two places of the calendar, and how fast it moves. */
import type {Series} from "../../base/claims/statistics.js";
import {evidenceOf, noEvidence, periodsOf, roundsIn, rowsIn} from "./context.js";
import type {Context, Evidence, Values} from "./context.js";
import type {TableResult} from "../result/result.js";
import {seriesKey} from "../trend/series-keys.js";
import type {SeriesParts} from "../trend/series-keys.js";

/** So many rounds at either side of a place make its level. */
const reach = 10;

/** Mean over the rounds around one, or over the newest ones; the ends are means of the rounds' ends, as accounts stay. */
export const levelAt =
  (series: Series, at: number | "newest") =>
  (context: Context): Evidence => {
    const result = context.table("trend");
    const own = new Set(roundsIn(context, result));
    const all = rowsIn(context, result.table).filter((row) => own.has(row.round as number));
    const near =
      at === "newest" ? all.slice(-reach) : all.filter((row) => Math.abs((row.round as number) - at) <= reach);
    if (!near.length) return noEvidence(context, `these rounds do not reach round ${at}`);
    const mean = (name: string) => {
      const values = near.map((row) => row[name]);
      return values.includes(null) ? null : (values as number[]).reduce((a, b) => a + b, 0) / near.length;
    };
    const [low, high] = [mean(`${series}_low`), mean(`${series}_high`)];
    const rounds = near.map((row) => row.round as number);
    return {
      // a mean of the ends is the interval of a mean whose rounds err together, as they hold the same accounts
      estimator: {table: "trend", key: series},
      ...{estimate: mean(series), low, high, n: near.length, unit: "rounds", rounds: near.length, grows: false},
      ...{periods: periodsOf(context.panel, rounds), score_regime: context.regime},
      why: low === null || high === null ? "too few accounts for an interval" : null
    };
  };

/** The line of the newest stretch of one cadence and regime, per year. */
export const slope =
  (series: Series) =>
  (context: Context): Evidence => {
    const result = context.table("trend-slope");
    const row = newest(rowsIn(context, result.table).filter((r) => r.statistic === series));
    const among = row ? roundsOf(context, result, row) : [];
    return evidenceOf(
      context,
      {result, row, column: "slope"},
      {...line, n: (row?.rounds as number | undefined) ?? 0, among}
    );
  };

const line = {unit: "rounds", grows: true, line: true} as const;

/** Rounds that a line goes through. */
function roundsOf({panel}: Context, result: TableResult, row: Values): number[] {
  const key = seriesKey(row as unknown as SeriesParts);
  const own = new Set(panel.rounds.filter((r) => seriesKey(r) === key).map((r) => r.round));
  return result.rounds.filter((round) => own.has(round));
}

/** The line's way over so many years as a share of the level where the rounds begin, which is taken as known. */
export const share =
  (series: Series, {years}: {years: number}) =>
  (context: Context): Evidence => {
    const found = slope(series)(context);
    const own = new Set(roundsIn(context, context.table("trend")));
    const first = rowsIn(context, context.table("trend").table)
      .filter((row) => own.has(row.round as number))
      .slice(0, reach);
    const level = first.reduce((sum, row) => sum + (row[series] as number), 0) / first.length;
    const scale = (value: number | null) => (value === null || !(level > 0) ? null : (value * years) / level);
    return {...found, estimate: scale(found.estimate), low: scale(found.low), high: scale(found.high)};
  };

/** Of the stretches of the last staking regime, the one with most rounds. */
function newest(rows: Values[]): Values | undefined {
  const staking = rows[rows.length - 1]?.staking_regime;
  return rows
    .filter((row) => row.staking_regime === staking)
    .reduce<Values | undefined>((a, b) => (a && (a.rounds as number) >= (b.rounds as number) ? a : b), undefined);
}
