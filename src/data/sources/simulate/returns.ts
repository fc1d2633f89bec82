/**
 * Daily returns: a market, industries, the premia of signals, and each stock's own noise. Units: the daily standard deviation of a stock.
 * Returns depend on nothing that accounts do.
 */
import type {Random} from "../../../components/base/kit/random.js";
import {floats} from "../../../components/base/kit/arrays.js";
import {industrySize} from "./settings.js";
import type {WorldSignals} from "./signals.js";
import {churn} from "./signals.js";

/** Standard deviations per day: of the market, and between stocks of their betas and of the logarithm of their noise. */
const size = {market: 0.3, spread: 0.25};

/**
 * Share of a stock's variance that is its own noise. Submissions are neutral to industries, so it is this noise that makes scores chance: 6.5 % in
 * 1,000 stocks give MMC a standard deviation near the 0.014 that it has over the tournament's 5,000. More stocks average more noise
 * out; fewer have too few industries for a target of five bins, which its own noise must then keep smooth.
 */
const ownShare = {stocks: 1000, usual: 0.065, few: -1.6, many: 1.5, mostOfFew: 0.45, mostOfMany: 0.75};

/** Standard deviations of premia per day around their means, and how much of yesterday's deviation stays: half of it for ten days. */
const premium = {sd: 0.0045, stays: 0.95};

/** Cumulative returns: `cumulative[day * stocks + stock]` is the sum of returns up to and with that day. */
export interface Returns {
  days: number;
  stocks: number;
  cumulative: Float64Array;
}

export interface ReturnsOptions {
  days: number;
  stocks: number;
  /** long-run premium of each signal, per day and unit of signal */
  means: Float64Array;
  random: Random;
}

/** The returns of all days; a day's premia are earned on the signals of the day before. */
export function makeReturns(signals: WorldSignals, {days, stocks, means, random}: ReturnsOptions): Returns {
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
  /** standard deviation of an industry's return */
  industry: number;
}

/** Variances over stocks sum to 1: of betas times the market, of industries, and of the stocks' own noise. */
function stockShape(stocks: number, random: Random): Shape {
  const own = ownShareOf(stocks);
  const typical = Math.sqrt(own) * Math.exp(-(size.spread ** 2));
  return {
    beta: floats({length: stocks}, () => 1 + size.spread * random.normal()),
    noise: floats({length: stocks}, () => typical * Math.exp(size.spread * random.normal())),
    industry: Math.sqrt(1 - own - (size.market * size.spread) ** 2)
  };
}

function ownShareOf(stocks: number): number {
  const ratio = stocks / ownShare.stocks;
  if (ratio < 1) return Math.min(ownShare.mostOfFew, ownShare.usual * ratio ** ownShare.few);
  return Math.min(ownShare.mostOfMany, ownShare.usual * ratio ** ownShare.many);
}

function addCommon(today: Float64Array, {beta, noise, industry}: Shape, random: Random): void {
  const market = size.market * random.normal();
  let common = 0;
  for (let i = 0; i < today.length; ++i) {
    if (i % industrySize === 0) common = industry * random.normal();
    today[i] += market * beta[i] + common + noise[i] * random.normal();
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
  return held / Math.sqrt(20);
}
