/** Luck as returns of trading days: rounds that share days share luck. */
import type {Round} from "../../components/base/snapshot/panel.js";
import type {Random} from "../../components/base/kit/random.js";
import {returnDays, returnSpan} from "../../components/base/rounds/return-days.js";
import {floats} from "../../components/base/kit/arrays.js";
import type {Model} from "./world-models.js";
import {spread} from "./world-shape.js";

/** Trading days of a 60-day score. */
export const longSpan = 60;
/** Trading days that are looked back at before a stake is raised. */
export const memory = 20;

export interface Starts {
  /** first day of returns of each round, counted from the first day of luck */
  first: Int32Array;
  length: number;
  /** trading day of the calendar on which luck begins */
  origin: number;
}

/** Days enough to look back from the first round and on to the last one's 60-day score. */
export function startsOf(first: Int32Array): Starts {
  const origin = first[0] - 2 * memory;
  return {first: first.map((day) => day - origin), length: first[first.length - 1] - origin + longSpan, origin};
}

/** Running sums of daily returns whose mean over 20 days has this standard deviation. */
function dailyReturns(random: Random, length: number, sd: number): Float64Array {
  const sums = new Float64Array(length + 1);
  const scale = sd * Math.sqrt(returnSpan);
  for (let d = 0; d < length; ++d) sums[d + 1] = sums[d] + scale * random.normal();
  return sums;
}

/** Mean of the returns of so many days from one on. */
export const meanOver = (sums: Float64Array, day: number, span: number = returnSpan) =>
  (sums[day + span] - sums[day]) / span;

/** Mean return of the days that were over on the morning of a day and are remembered. */
export const known = (sums: Float64Array, day: number) => meanOver(sums, day - memory, memory);

/** Trading day on which each round closes, counted from the first day of luck: what came before is known. */
export function closesOf(rounds: readonly Round[]): Int32Array {
  const {origin} = startsOf(returnDays(rounds).first);
  const next = rounds.map(({round, closes}) => ({
    round,
    first_score: new Date(Date.parse(closes) + 864e5).toISOString()
  }));
  return returnDays(next).first.map((day) => day - origin);
}

/** Days that two runs of days have in common. */
export const daysShared = ([a, lengthA]: readonly [number, number], [b, lengthB]: readonly [number, number]) =>
  Math.max(0, Math.min(a + lengthA, b + lengthB) - Math.max(a, b));

/** What luck gave. */
export interface Luck {
  /** running sums of the daily returns of each model */
  own: Float64Array[];
  /** mean over each round's days, by its place in the calendar: of all models, of the meta-model, of the benchmark models */
  all: Float64Array;
  meta: Float64Array;
  bench: Float64Array;
  /** of all models over the days of a 60-day score */
  allLong: Float64Array;
  /** of all models in CORR alone */
  common: Float64Array;
  /** first day of each round */
  first: Int32Array;
}

/** Near-copies share a part of theirs. */
export function luckOf(
  random: Random,
  models: readonly Model[],
  {first, length}: Pick<Starts, "first" | "length">
): Luck {
  const draw = (sd: number) => dailyReturns(random, length, sd);
  const [all, meta, bench, common] = [spread.luck, spread.market, spread.market, spread.corr].map(draw);
  let shared: Float64Array = new Float64Array();
  const own = models.map(({size, first}) => {
    if (first) shared = draw(spread.own);
    if (size === 1) return shared;
    const alone = draw(Math.sqrt(1 - spread.common) * spread.own);
    const part = Math.sqrt(spread.common);
    for (let d = 0; d < alone.length; ++d) alone[d] += part * shared[d];
    return alone;
  });
  const each = (sums: Float64Array, span?: number) => floats(first, (day) => meanOver(sums, day, span));
  return {
    own,
    all: each(all),
    meta: each(meta),
    bench: each(bench),
    allLong: each(all, longSpan),
    common: each(common),
    first
  };
}
