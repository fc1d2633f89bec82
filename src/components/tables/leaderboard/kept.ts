/** How much of the top of a list is in the top of a later one, and how sure that is. */
import type {RankedBy} from "../../base/catalogue/leaderboard.js";
import type {Interval} from "../../base/kit/interval.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {mean} from "../../statistics/numbers/correlation.js";
import {meanShared, sharedDays} from "../../statistics/series/effective-periods.js";
import type {ReturnDays} from "../../statistics/series/effective-periods.js";
import {leastPeriods} from "../groups/round-series.js";
import {intervalAt} from "../persistence/over-pairs.js";
import type {AtPosition} from "../persistence/over-pairs.js";
import type {List} from "./lists.js";

/** Lists lie apart at least one part in so many of the rounds as far as which they share days. */
const leastApart = 4;

export type ListPair = readonly [first: List, later: List];

export interface PairsOf {
  pairs: readonly ListPair[];
  ranked: RankedBy;
  top: number;
  days: ReturnDays;
}

/** Share of the first list's top that is in the top of the later one. */
export const keptOf = ([first, later]: ListPair, top: number): number => shareIn(first, later, {from: 0, top});

/** Of the models of the first list from a place on, `top` of them, the share in the top of the later one. */
function shareIn(first: List, later: List, {from, top}: {from: number; top: number}): number {
  const again = new Set(later.models.subarray(0, top));
  return first.models.subarray(from, from + top).filter((model) => again.has(model)).length / top;
}

/**
 * Of the mean share kept, over pairs and over accounts that come again. Stakes are moved by their owners rather than drawn, at times of their own choosing:
 * no calendar tells how far apart two lists of them are independent, so that they have none; nor has what never changed. Lists that share nearly
 * all of their days differ by chance of a few days: as if they were independent no sooner than lists are, an interval would be too wide.
 */
export function keptInterval(panel: Panel, {pairs, ranked, top, days}: PairsOf): Interval | null {
  const lists = pairs.map(([, later]) => later);
  if (ranked === "stake" || effectiveLists(days, lists) < leastPeriods) return null;
  const apart = lists[0].position - pairs[0][0].position;
  const overlap = overlapOf(days, lists);
  if (leastApart * apart < overlap) return null;
  // where skill lasts, the later list of one pair is the first of another so far on: Newey and West's lag is twice as far
  const reach = {overlap, lag: 2 * (overlap + apart)};
  // no more than the whole series can tell of itself
  if (reach.lag >= lists[lists.length - 1].position - lists[0].position + 1) return null;
  const {low, high} = intervalAt(panel, movesOf(pairs, top), reach);
  return high > low ? {low: Math.max(0, low), high: Math.min(1, high)} : null;
}

/** How many positions apart lists share no day of return, from the last list back. */
function overlapOf(days: ReturnDays, lists: readonly List[]): number {
  const last = lists[lists.length - 1];
  const near = lists.filter(({places}) =>
    places.some((place) => last.places.some((other) => sharedDays(days, place, other) > 0))
  );
  return last.position - near[0].position + 1;
}

/** Lists that share no day of return and have as much information as these: variance of one over that of the mean of all. */
function effectiveLists(days: ReturnDays, lists: readonly List[]): number {
  const weights = new Map<number, number>();
  for (const {places} of lists)
    for (const place of places) weights.set(place, (weights.get(place) ?? 0) + 1 / places.length / lists.length);
  let all = 0;
  for (const [a, x] of weights) for (const [b, y] of weights) all += x * y * sharedDays(days, a, b);
  return mean(lists.map(({places}) => meanShared(days, places, places))) / all;
}

/**
 * How far each model of the first list moves the share kept: whether it is in both tops, and that it moves the end of either top for all others. What an
 * end is worth is the mean of the shares on its two sides.
 */
function movesOf(pairs: readonly ListPair[], top: number): AtPosition[] {
  const values = pairs.map((pair) => keptOf(pair, top));
  const kept = mean(values);
  const next = (first: 0 | 1) =>
    (kept + mean(pairs.map((pair) => shareIn(pair[first], pair[1 - first], {from: top, top})))) / 2;
  const [end, laterEnd] = [next(0), next(1)];
  return pairs.map(([first, later], t) => {
    const share = top / first.models.length;
    const again = new Set(later.models.subarray(0, top));
    const moves = Float64Array.from(first.models, (model, place) => {
      const [x, y] = [place < top ? 1 : 0, again.has(model) ? 1 : 0];
      return (x * y - end * (x - share) - laterEnd * (y - share)) / share - kept;
    });
    return {position: later.position, value: values[t], models: first.models, moves};
  });
}
