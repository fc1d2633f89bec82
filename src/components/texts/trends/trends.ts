/** What the page on all scores says: how a score or an amount of the staked models is spread, and where it went. */
import type {RowOf} from "../../base/catalogue/rows.js";
import {fieldSeries} from "../../base/catalogue/trends.js";
import type {FieldSeries} from "../../base/catalogue/trends.js";
import {fewModels} from "../../base/kit/constants.js";
import {outcomeWords} from "../../base/scores/outcomes.js";
import type {StakeGroup} from "../../base/settings/stake-groups.js";
import type {FieldStatistic} from "../../base/settings/view-choices.js";
import type {Round} from "../../base/snapshot/panel.js";
import {counted, fixed, nmr, percent} from "../../base/words/format.js";
import {capital} from "../../base/words/words.js";

export type Row = RowOf<"score-trends">;

/** The column that a statistic draws; of quantiles the middle one. */
export const columnOf = {
  quantiles: "median",
  mean: "mean",
  median: "median",
  "stake-weighted": "stake_mean",
  positive: "positive"
} as const satisfies Record<FieldStatistic, keyof Row>;

const statisticWords: Record<FieldStatistic, string> = {
  quantiles: "median",
  mean: "mean",
  median: "median",
  "stake-weighted": "stake-weighted mean",
  positive: "share above zero"
};

const amounts = {stake: "stake", payout: "payout", return: "payout per NMR"} as const;
const isAmount = (series: FieldSeries): series is keyof typeof amounts => series in amounts;

export const seriesLabel = (series: FieldSeries): string =>
  isAmount(series) ? capital(amounts[series]) : outcomeWords[series].label;
const seriesWords = (series: FieldSeries): string => (isAmount(series) ? amounts[series] : outcomeWords[series].words);

/** A value of a series by a statistic. */
export function valueText(series: FieldSeries, statistic: FieldStatistic, value: number): string {
  if (statistic === "positive") return percent(value);
  if (series === "return") return percent(value, 2);
  return isAmount(series) ? nmr(value) : fixed(value, outcomeWords[series].digits);
}

const whose: Record<StakeGroup, string> = {
  all: "staked models",
  low: "models with low stakes",
  middle: "models with middle stakes",
  high: "models with high stakes"
};
export const whoseOf = (rows: readonly Row[]) => whose[rows[0]?.stakes ?? "all"];

/** Those that have rows, in order. */
export const seriesIn = (rows: readonly Row[]) =>
  fieldSeries.filter((series) => rows.some((row) => row.series === series));

export const ofSeries = (rows: readonly Row[], series: FieldSeries): Row[] =>
  rows.filter((row) => row.series === series);

/** The chosen one, or the first that has rows. */
export function seriesShown(rows: readonly Row[], series: FieldSeries): FieldSeries {
  const some = seriesIn(rows);
  return some.includes(series) ? series : (some[0] ?? series);
}

const none = "No round holds a staked model with these scores";
/** Ends are told by the mean of so many rounds, or of half of them. */
const mostEnd = 20;

export interface Ends {
  /** rounds at each end */
  rounds: number;
  /** first round of the stretch */
  since: number;
  first: number;
  last: number;
}

/** Means over the first and the last rounds of the newest stretch of one cadence and set of rules, Saturdays only where there are no others; null of one round. */
export function endsOf(rows: readonly Row[], calendar: readonly Round[], statistic: FieldStatistic): Ends | null {
  const many = rows.filter(({n}) => n >= fewModels);
  const stretch = newestStretch(many, calendar);
  const rounds = Math.min(mostEnd, Math.floor(stretch.length / 2));
  if (rounds === 0) return null;
  const mean = (of: readonly Row[]) => of.reduce((sum, row) => sum + row[columnOf[statistic]], 0) / of.length;
  return {rounds, since: stretch[0].round, first: mean(stretch.slice(0, rounds)), last: mean(stretch.slice(-rounds))};
}

function newestStretch(rows: readonly Row[], calendar: readonly Round[]): Row[] {
  const others = rows.filter(({cadence}) => cadence !== "saturday");
  const some = others.length ? others : rows;
  const known = new Map(calendar.map((r) => [r.round, [r.cadence, r.score_regime, r.staking_regime].join("|")]));
  const newest = some.at(-1);
  return newest ? some.filter(({round}) => known.get(round) === known.get(newest.round)) : [];
}

export interface Chosen {
  series: FieldSeries;
  statistic: FieldStatistic;
}

export function trendsAnswer(all: readonly Row[], calendar: readonly Round[], chosen: Chosen): string {
  const series = seriesShown(all, chosen.series);
  const rows = ofSeries(all, series);
  const newest = rows.at(-1);
  if (!newest) return `${none}.`;
  const {statistic} = chosen;
  const show = (value: number) => valueText(series, statistic, value);
  const ends = endsOf(rows, calendar, statistic);
  const what = `${statisticWords[statistic]} of ${seriesWords(series)}`;
  if (!ends) return `In round ${newest.round} the ${what} is ${show(newest[columnOf[statistic]])}.`;
  const {since, first, last} = ends;
  return `Since round ${since}, the ${what} went from ${show(first)} in the first rounds to ${show(last)} in the newest.`;
}

/** Which rounds the answer compares. */
export function endsNote(rows: readonly Row[], calendar: readonly Round[], statistic: FieldStatistic): string[] {
  const ends = endsOf(rows, calendar, statistic);
  return ends
    ? [
        `The answer compares the means of the first and the last ${counted(ends.rounds, "round")} since round ${ends.since}, under one set of rules`
      ]
    : [];
}

export function allTitle(rows: readonly Row[], statistic: FieldStatistic): string {
  if (!rows.length) return none;
  const what = statistic === "quantiles" ? "Median and quartiles" : capital(statisticWords[statistic]);
  return `${what} over ${whoseOf(rows)}, round by round`;
}

export function oneTitle(all: readonly Row[], chosen: Chosen): string {
  const series = seriesShown(all, chosen.series);
  const newest = ofSeries(all, series).at(-1);
  if (!newest) return none;
  const {statistic} = chosen;
  const shown = valueText(series, statistic, newest[columnOf[statistic]]);
  return `${seriesLabel(series)}: ${statisticWords[statistic]} ${shown} in the newest round`;
}

export function allAlt(rows: readonly Row[], statistic: FieldStatistic): string {
  const parts = seriesIn(rows).map(
    (series) => `${seriesLabel(series)} ${endsText(ofSeries(rows, series), {series, statistic})}`
  );
  return parts.length ? `${capital(statisticWords[statistic])} by round: ${parts.join("; ")}.` : `${none}.`;
}

export function oneAlt(all: readonly Row[], chosen: Chosen): string {
  const series = seriesShown(all, chosen.series);
  const rows = ofSeries(all, series);
  if (!rows.length) return `${none}.`;
  return `${capital(statisticWords[chosen.statistic])} of ${seriesWords(series)} by round: ${endsText(rows, {...chosen, series})}.`;
}

function endsText(rows: readonly Row[], {series, statistic}: Chosen): string {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  const at = (row: Row) => `${valueText(series, statistic, row[columnOf[statistic]])} in round ${row.round}`;
  return first === last ? at(first) : `${at(first)}, ${at(last)}`;
}
