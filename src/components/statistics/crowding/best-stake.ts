/** The stake from which on one more NMR earns nothing, because it takes from what the stake beneath it earns. */
import {accuracyOf} from "./standing.js";
import type {MetaModel, Standing} from "./standing.js";

export interface BestStake {
  /** times the stake of now; 0 = none is best, Infinity = there is no such point */
  times: number;
  /** share of all stakes there */
  weight: number;
}

/**
 * Largest x MMC(x) over the stake x, all other stakes as they are: x solves a quadratic, since MMC(x) = (A - B x) / Q(x) with Q
 * the variance of the meta-model. `fixed` is what a NMR earns whatever the stake (CORR times its multiplier over
 * MMC's), in units of MMC; with it the root is searched.
 */
export function bestStake(model: Standing, meta: MetaModel, {fixed = 0}: {fixed?: number} = {}): BestStake {
  const {weight, rho} = model;
  const {a, b, variance, covariance} = curveOf(model, meta);
  const marginal = (x: number) => {
    const q = variance + 2 * covariance * x + x * x;
    return a * variance - 2 * b * variance * x - (a + 2 * b * covariance) * x * x + fixed * q * q;
  };
  if (!(weight > 0) || Number.isNaN(rho + meta.market)) return {times: NaN, weight: NaN};
  if (marginal(0) <= 0) return {times: 0, weight: 0};
  const x = fixed === 0 ? rootOf({a, b, variance, covariance}) : firstZero(marginal, weight);
  return {times: x / weight, weight: Number.isFinite(x) ? x / (1 - weight + x) : 1};
}

interface Curve {
  a: number;
  b: number;
  /** of the others, in units of now's meta-model */
  variance: number;
  /** of the model with the others */
  covariance: number;
}

function curveOf(model: Standing, meta: MetaModel): Curve {
  const {weight, rho} = model;
  const {sigma, market} = meta;
  const accuracy = accuracyOf(model, meta);
  const variance = sigma * sigma - 2 * weight * rho * sigma + weight * weight;
  const covariance = rho * sigma - weight;
  const others = market * sigma - weight * accuracy;
  return {a: variance * accuracy - covariance * others, b: others - covariance * accuracy, variance, covariance};
}

/** Of a v - 2 b v x - (a + 2 b c) x^2 = 0, the smallest above 0. */
function rootOf({a, b, variance, covariance}: Curve): number {
  const square = a + 2 * b * covariance;
  const inner = b * b * variance * variance + square * a * variance;
  if (inner < 0) return Infinity;
  // the form without a difference of near-equals
  const below = b * variance + Math.sqrt(inner);
  return below > 0 ? (a * variance) / below : Infinity;
}

/** First change of sign from above to below 0, looked for up to 1,000 times the weight that is all there is. */
function firstZero(value: (x: number) => number, weight: number): number {
  const step = 1.05;
  let high = weight / 100;
  let low = 0;
  for (; value(high) > 0; high *= step) {
    if (high > 1000) return Infinity;
    low = high;
  }
  for (let i = 0; i < 80; ++i) {
    const middle = (low + high) / 2;
    if (value(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
