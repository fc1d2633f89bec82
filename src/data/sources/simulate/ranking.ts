/**
 * Ranks of many submissions over the same stocks, fast: numbers go into buckets of equal width first, so that a sort by insertion has little left
 * to do. Gaussian ranks then come from one table per number of stocks.
 */
import {floats} from "../../../components/base/kit/arrays.js";
import {gaussianRank, signedPower} from "../../../components/statistics/crowding/gaussian-rank.js";

export class Ranking {
  /** gaussian-ranked value of the k-th smallest of `stocks` untied numbers */
  readonly gauss: Float64Array;
  /** the same to the power 1.5 */
  readonly power: Float64Array;
  #bucketOf: Uint16Array;
  #starts: Uint16Array;
  #order: Uint16Array;
  #mask: number;

  constructor(readonly stocks: number) {
    this.gauss = gaussianRank(floats({length: stocks}, (_, i) => i));
    this.power = signedPower(this.gauss, 1.5);
    this.#bucketOf = new Uint16Array(stocks);
    this.#starts = new Uint16Array(2 * stocks + 1);
    this.#order = new Uint16Array(stocks);
    this.#mask = 2 ** Math.ceil(Math.log2(stocks)) - 1;
  }

  /** Replaces the lowest bits of each number by its index, in place: a relative change below 1e-11 that leaves no ties. */
  untie(values: Float64Array): void {
    const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
    for (let i = 0; i < values.length; ++i) words[2 * i] = ((words[2 * i] & ~this.#mask) | i) >>> 0;
  }

  /** Indices of the stocks in ascending order of their numbers, ties by index, written to `into`. */
  order(values: Float64Array, into: Uint16Array): Uint16Array {
    this.#fillBuckets(values);
    for (let i = values.length - 1; i >= 0; --i) into[--this.#starts[this.#bucketOf[i]]] = i;
    for (let k = 1; k < into.length; ++k) {
      const index = into[k];
      const value = values[index];
      let j = k - 1;
      for (; j >= 0 && values[into[j]] > value; --j) into[j + 1] = into[j];
      into[j + 1] = index;
    }
    return into;
  }

  /** Puts each number into one of twice as many buckets as stocks, and the end of each bucket into `#starts`. */
  #fillBuckets(values: Float64Array): void {
    let low = Infinity;
    let high = -Infinity;
    for (let i = 0; i < values.length; ++i) {
      if (values[i] < low) low = values[i];
      if (values[i] > high) high = values[i];
    }
    const starts = this.#starts.fill(0);
    const scale = high > low ? (starts.length - 1) / (high - low) : 0;
    for (let i = 0; i < values.length; ++i) {
      const bucket = Math.floor((values[i] - low) * scale);
      this.#bucketOf[i] = bucket;
      starts[bucket]++;
    }
    for (let b = 1; b < starts.length; ++b) starts[b] += starts[b - 1];
  }

  /** Gaussian ranks by stock, written to `into`. */
  gaussianRank(values: Float64Array, into: Float64Array = new Float64Array(this.stocks)): Float64Array {
    const order = this.order(values, this.#order);
    for (let k = 0; k < this.stocks; ++k) into[order[k]] = this.gauss[k];
    return into;
  }
}
