/** What a stake does to a model over its newest rounds: each number's mean and the middle of its spread, along k. */
import type {Interval, OrNull} from "../../base/kit/interval.js";
import {whatIfRule} from "../../base/kit/constants.js";
import {quantile} from "../../statistics/numbers/quantile.js";
import {changed} from "./rounds.js";
import type {Change, Outcome, WhatIfRound} from "./rounds.js";

/** The middle 80 % of the rounds, NaN with one round alone, and their mean. */
export interface Spread extends Interval {
  mean: number;
}

export type Spreads = Record<keyof Outcome, Spread>;

/** The newest rounds, of which a range is told. */
export const newestRounds = (rounds: readonly WhatIfRound[]) => rounds.slice(-whatIfRule.rounds);

/** At one k, over these rounds. */
export function spreadAt(rounds: readonly WhatIfRound[], change: Change): Spreads {
  const all = rounds.map((round) => changed(round, change));
  const of = (name: keyof Outcome) => spreadOf(all.map((outcome) => outcome[name]).filter((v) => !Number.isNaN(v)));
  const names: (keyof Outcome)[] = ["weight", "cwmm", "mmc", "payout", "yearly"];
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Spreads;
}

function spreadOf(values: number[]): Spread {
  const outer = (1 - whatIfRule.share) / 2;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  if (values.length < 2) return {mean, low: NaN, high: NaN};
  return {mean, low: quantile(values, outer), high: quantile(values, 1 - outer)};
}

export interface CurveRow extends OrNull<Spread> {
  k: number;
  measure: keyof Outcome;
}

const steps = 60;
const known = (value: number) => (Number.isFinite(value) ? value : null);

/** All numbers along k from 0 to `most`. */
export function whatIfCurve(
  rounds: readonly WhatIfRound[],
  {most, ...change}: Omit<Change, "k"> & {most: number}
): CurveRow[] {
  return Array.from({length: steps + 1}, (_, i) => (i * most) / steps).flatMap((k) => {
    const spreads = spreadAt(rounds, {...change, k});
    return (Object.keys(spreads) as (keyof Outcome)[]).map((measure) => {
      const {mean, low, high} = spreads[measure];
      return {k, measure, mean: known(mean), low: known(low), high: known(high)};
    });
  });
}

/** Largest k that is looked at for a best one. */
const furthest = 1000;

/**
 * k from which on more stake lowers the mean payout of these rounds: where it first turns down. 0 where any stake loses, null where it rises as
 * far as is looked (1,000 times), or where no payout is known.
 */
export function turningPoint(rounds: readonly WhatIfRound[], change: Omit<Change, "k">): number | null {
  const payout = (k: number) => spreadAt(rounds, {...change, k}).payout.mean;
  if (Number.isNaN(payout(1))) return null;
  const ratio = 1.1;
  let [before, k] = [0, 0.01];
  for (; k < furthest; k *= ratio) {
    const next = payout(k);
    if (!(next > before)) break;
    before = next;
  }
  if (k >= furthest) return null;
  if (k === 0.01) return 0;
  return peakBetween(payout, k / ratio ** 2, k);
}

/** Golden section search of the highest point. */
function peakBetween(value: (x: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  for (let i = 0; i < 50; ++i) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)];
    if (value(a) < value(b)) low = a;
    else high = b;
  }
  return (low + high) / 2;
}

export interface ByHand {
  /** share of all stakes, 0 to 1 */
  weight: number;
  cwmm: number;
  mmc: number;
  corr: number;
}

/** Scores entered by hand in a round as it was: its pool, its meta-model and its payout rule stay. */
export function byHand(round: WhatIfRound, {weight, cwmm, mmc, corr}: ByHand): WhatIfRound {
  const total = round.stake / round.standing.weight;
  const stake = weight * total;
  return {
    ...round,
    stake,
    committed: (round.committed * stake) / round.stake,
    corr,
    standing: {weight, rho: cwmm / round.factor, mmc}
  };
}
