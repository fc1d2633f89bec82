import {integers} from "../../base/typed.js";
import type {Numbers} from "./least-squares.js";
import {normalCdf, normalQuantile} from "./normal.js";
import {theilSen} from "./theil-sen.js";
import {order} from "../order.js";

export interface MannKendall {
  /** concordant less discordant pairs */
  s: number;
  variance: number;
  z: number;
  /** two-sided */
  p: number;
  tau: number;
  /** what the variance was multiplied with for autocorrelation; 1 without a correction */
  factor: number;
}

export interface MannKendallOptions {
  /** `none` only for independent values: with autocorrelation 0.9 its z is absurd */
  correction?: "none" | "hamed-rao";
  /** lags that Hamed and Rao's correction looks at; all where not given */
  lag?: number;
  /** add autocorrelations with their sign (Hamed and Rao 1998), or the size of their sum (pyMannKendall's newest version) */
  signed?: boolean;
}

/** Mann and Kendall's test of a monotone trend, values in order of time, NaN left out; ties counted. */
export function mannKendall(
  values: Numbers,
  {correction = "hamed-rao", lag, signed = true}: MannKendallOptions = {}
): MannKendall {
  const known = Float64Array.from(Array.from(values).filter((value) => value === value));
  const n = known.length;
  let s = 0;
  for (let i = 0; i < n; ++i) for (let j = i + 1; j < n; ++j) s += Math.sign(known[j] - known[i]);
  const factor = correction === "none" ? 1 : hamedRao(known, {lag: lag ?? n - 1, signed, slope: slopeOf(values)});
  const variance = varianceOfS(known) * factor;
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return {s, variance, z, p: 2 * normalCdf(-Math.abs(z)), tau: s / ((n * (n - 1)) / 2), factor};
}

function varianceOfS(values: Float64Array): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const term = (m: number) => m * (m - 1) * (2 * m + 5);
  let ties = 0;
  for (const count of counts.values()) ties += term(count);
  return (term(values.length) - ties) / 18;
}

/** 1 + 2 / (n (n-1) (n-2)) sum over l of (n-l) (n-l-1) (n-l-2) r_l, r_l the autocorrelation of the ranks of the detrended values where it is significant at 5 %. */
function hamedRao(values: Float64Array, {lag, signed, slope}: {lag: number; signed: boolean; slope: number}): number {
  const n = values.length;
  const ranks = averageRanks(values.map((value, i) => value - slope * (i + 1)));
  const mean = (n + 1) / 2;
  const total = ranks.reduce((sum, rank) => sum + (rank - mean) ** 2, 0);
  const limit = normalQuantile(0.975) / Math.sqrt(n);
  let sum = 0;
  for (let l = 1; l <= Math.min(lag, n - 1); ++l) {
    let product = 0;
    for (let i = l; i < n; ++i) product += (ranks[i] - mean) * (ranks[i - l] - mean);
    const r = product / total;
    if (Math.abs(r) > limit) sum += (n - l) * (n - l - 1) * (n - l - 2) * r;
  }
  return 1 + (2 / (n * (n - 1) * (n - 2))) * (signed ? sum : Math.abs(sum));
}

/** Sen's slope over the places of the calendar, gaps included. */
function slopeOf(values: Numbers): number {
  return theilSen(
    Array.from(values, (_, i) => i),
    values
  ).slope;
}

/** Ranks from 1, ties the mean of theirs. */
function averageRanks(values: Float64Array): Float64Array {
  const sorted = order(
    values,
    integers(values, (_, i) => i)
  );
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (end < sorted.length && values[sorted[end]] === values[sorted[start]]) ++end;
    for (let i = start; i < end; ++i) ranks[sorted[i]] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
