/** Means over rounds that share returns with their neighbours. */
import type {Estimated, OrNull} from "../../base/kit/interval.js";
import {returnDays} from "../../base/rounds/return-days.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {effectiveRounds} from "../../statistics/series/effective-periods.js";
import {seriesMean} from "../../statistics/series/newey-west.js";
import {leastPeriods, reachOf} from "../groups/round-series.js";
import {known, level} from "../result/intervals.js";

interface OfRound {
  /** index into `panel.rounds` */
  place: number;
  value: number;
}

export interface OverRounds {
  /** of independent rounds */
  periods: number;
  mean: OrNull<Estimated> & {estimate: number};
}

/** Each round alike, with Newey and West's interval; none where the rounds are worth too few that share no returns. */
export function overRounds(panel: Panel, values: readonly OfRound[]): OverRounds {
  const places = values.map(({place}) => place);
  const periods = effectiveRounds(returnDays(panel.rounds), places);
  const estimate = values.reduce((sum, {value}) => sum + value, 0) / values.length;
  if (periods < leastPeriods) return {periods, mean: {estimate, low: null, high: null}};
  const series = new Float64Array(panel.rounds.length).fill(NaN);
  for (const {place, value} of values) series[place] = value;
  const {low, high} = seriesMean(series, {...reachOf(places.map((place) => panel.rounds[place])), level});
  return {periods, mean: {estimate, low: known(low), high: known(high)}};
}

/** For captions. */
export const overRoundsMethod = `95 % intervals over rounds, Newey-West with fixed-b values; none below ${leastPeriods} independent rounds`;
