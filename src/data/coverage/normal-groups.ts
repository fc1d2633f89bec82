/** True means and medians of quantile groups where likeness and stakes are normal. */
import {normalCdf, normalQuantile} from "../../components/statistics/distributions/normal.js";
import {level, spread, wave} from "./world-shape.js";

const density = (z: number) => (Number.isFinite(z) ? Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) : 0);

/** Mean of a standard normal between its quantiles (group - 1) / groups and group / groups. */
export function groupMean(group: number, groups: number): number {
  return groups * (density(normalQuantile((group - 1) / groups)) - density(normalQuantile(group / groups)));
}

/** Root of the sum of the squares. */
const likenessSd = Math.hypot(spread.stake, spread.taste, spread.round);

const averageWave = (rounds: number) => {
  let sum = 0;
  for (let t = 0; t < rounds; ++t) sum += wave(t);
  return sum / rounds;
};

/** Mean cwmm of a group of stakes. */
export const stakeGroupMean = (group: number, {groups, rounds}: {groups: number; rounds: number}) =>
  level + averageWave(rounds) + spread.stake * groupMean(group, groups);

/** Mean cwmm of a group of cwmm. */
export const likenessGroupMean = (group: number, {groups, rounds}: {groups: number; rounds: number}) =>
  level + averageWave(rounds) + likenessSd * groupMean(group, groups);

/** Median cwmm of a group of stakes over all rounds. */
export function stakeGroupMedian(group: number, {groups, rounds}: {groups: number; rounds: number}): number {
  const rest = Math.hypot(spread.taste, spread.round);
  const places = Array.from({length: 40}, (_, i) => normalQuantile((group - 1 + (i + 0.5) / 40) / groups));
  return root((y) => {
    let share = 0;
    for (let t = 0; t < rounds; ++t)
      for (const z of places) share += normalCdf((y - level - wave(t) - spread.stake * z) / rest);
    return share / (rounds * places.length) - 0.5;
  });
}

/** Where an increasing function is 0, between -1 and 1. */
export function root(of: (y: number) => number): number {
  let [low, high] = [-1, 1];
  for (let step = 0; step < 45; ++step) {
    const middle = (low + high) / 2;
    if (of(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
