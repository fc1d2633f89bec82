/**
 * Daily returns: a market, industries, the premia of the shared signals, and each stock's own noise. Units: the daily standard deviation
 * of a stock's own noise. Returns depend on nothing that accounts do.
 */
import type {Random} from "../../../components/base/kit/random.js";
import {floats} from "../../../components/base/kit/arrays.js";
import {industrySize} from "./settings.js";
import type {SharedSignals} from "./signals.js";
import {churn} from "./signals.js";

/** Standard deviations per day. Industries carry much of the common variance, and submissions are neutral to them. */
const size = {market: 0.8, industry: 1.15, own: 1, spread: 0.25};
/** Means and standard deviations of premia per day, and how much of yesterday's deviation stays. */
const premium = {mean: 0.0042, sd: 0.008, stays: 0.985};

/** The long-run premium of each shared signal, per day and unit of signal; never negative, many near 0. */
export function meanPremia(signals: number, random: Random): Float64Array {
  return floats({length: signals}, () => Math.abs(random.normal()) * premium.mean);
}

/** Cumulative returns: `cumulative[day * stocks + stock]` is the sum of returns up to and with that day. */
export interface Returns {
  days: number;
  stocks: number;
  cumulative: Float64Array;
}

export interface ReturnsOptions {
  days: number;
  stocks: number;
  means: Float64Array;
  random: Random;
}

/** The returns of all days; a day's premia are earned on the signals of the day before. */
export function makeReturns(signals: SharedSignals, {days, stocks, means, random}: ReturnsOptions): Returns {
  const cumulative = new Float64Array(days * stocks);
  const shape = stockShape(stocks, random);
  const premia = floats(means, (mean) => mean + premium.sd * random.normal());
  for (let day = 0; day < days; ++day) {
    const today = cumulative.subarray(day * stocks, (day + 1) * stocks);
    if (day > 0) today.set(cumulative.subarray((day - 1) * stocks, day * stocks));
    addCommon(today, shape, random);
    signals.advance(day - 1).forEach((signal, k) => addPremium(today, signal, premia[k]));
    for (let k = 0; k < means.length; ++k) premia[k] = nextPremium(premia[k], means[k], random);
  }
  return {days, stocks, cumulative};
}

interface Shape {
  beta: Float64Array;
  noise: Float64Array;
}

function stockShape(stocks: number, random: Random): Shape {
  const beta = floats({length: stocks}, () => 1 + size.spread * random.normal());
  const noise = floats({length: stocks}, () => size.own * Math.exp(size.spread * random.normal()));
  return {beta, noise};
}

function addCommon(today: Float64Array, {beta, noise}: Shape, random: Random): void {
  const market = size.market * random.normal();
  let industry = 0;
  for (let i = 0; i < today.length; ++i) {
    if (i % industrySize === 0) industry = size.industry * random.normal();
    today[i] += market * beta[i] + industry + noise[i] * random.normal();
  }
}

function addPremium(today: Float64Array, signal: Float64Array, value: number): void {
  for (let i = 0; i < today.length; ++i) today[i] += value * signal[i];
}

function nextPremium(value: number, mean: number, random: Random): number {
  const {stays, sd} = premium;
  return mean + stays * (value - mean) + sd * Math.sqrt(1 - stays * stays) * random.normal();
}

/**
 * Expected correlation of a signal with the 20-day return that starts three days later, per unit of its premium:
 * what the signal still holds on each of the days, over the standard deviation of the sum of 20 returns.
 */
export function correlationPerPremium(): number {
  let held = 0;
  for (let day = 2; day < 22; ++day) held += (1 - churn) ** day;
  const daily = (size.market * size.spread) ** 2 + size.industry ** 2 + size.own ** 2 * Math.exp(2 * size.spread ** 2);
  return held / Math.sqrt(20 * daily);
}
