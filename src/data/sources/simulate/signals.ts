/**
 * A signal: one number per stock, mean 0 and standard deviation 1, neutral to every industry. It changes as the news of companies does:
 * each day a few pairs of one industry trade places. So its values keep their distribution, and its correlation with itself
 * falls by `churn` a day.
 */
import type {Random} from "../../../components/base/kit/random.js";
import {floats} from "../../../components/base/kit/arrays.js";
import {industrySize} from "./settings.js";

/** Share of the stocks whose value changes in a day: half of them in about a month, as quarterly reports come in. */
export const churn = 0.015;

/** A fresh signal over `stocks` stocks. */
export function newSignal(stocks: number, random: Random): Float64Array {
  const signal = floats({length: stocks}, () => random.normal());
  for (let start = 0; start < stocks; start += industrySize) centre(signal.subarray(start, start + industrySize));
  const scale = 1 / Math.sqrt(signal.reduce((sum, x) => sum + x * x, 0) / stocks);
  return signal.map((x) => x * scale);
}

/** Lets some days pass, in place. */
export function ageSignal(signal: Float64Array, days: number, random: Random): void {
  const swaps = Math.round((signal.length * churn * days) / 2);
  for (let i = 0; i < swaps; ++i) {
    const a = random.below(signal.length);
    const b = a - (a % industrySize) + random.below(industrySize);
    const kept = signal[a];
    signal[a] = signal[b];
    signal[b] = kept;
  }
}

function centre(values: Float64Array): void {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  for (let i = 0; i < values.length; ++i) values[i] -= mean;
}

/** The signals of a world, day by day: made again from the same stream, they run through the same days. */
export class WorldSignals {
  readonly values: Float64Array[];
  #day = 0;
  #streams: Random[];

  constructor(count: number, stocks: number, random: Random) {
    this.#streams = Array.from({length: count}, (_, k) => random.fork(k));
    this.values = this.#streams.map((stream) => newSignal(stocks, stream));
  }

  /** Lets time pass until the end of a day; days only go forward. */
  advance(day: number): readonly Float64Array[] {
    for (; this.#day < day; ++this.#day) this.values.forEach((signal, k) => ageSignal(signal, 1, this.#streams[k]));
    return this.values;
  }
}
