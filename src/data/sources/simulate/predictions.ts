/** Predictions: an account's mix of popular signals plus its ideas, plus what differs between its models. */
import type {Random} from "../../../components/base/kit/random.js";
import type {Account} from "./accounts.js";
import {mixAt} from "./mixes.js";
import {ageSignal, newSignal} from "./signals.js";

/** A source of noise of one model that ages while nobody looks. */
class Noise {
  #values: Float64Array | null = null;
  #day = 0;
  constructor(
    readonly stocks: number,
    readonly random: Random
  ) {}

  on(day: number): Float64Array {
    if (this.#values) ageSignal(this.#values, day - this.#day, this.random);
    else this.#values = newSignal(this.stocks, this.random);
    this.#day = day;
    return this.#values;
  }
}

/** Where a round stands: its index, its last day of data, and the world's signals on that day. */
export interface Moment {
  index: number;
  day: number;
  signals: readonly Float64Array[];
}

/** Makes the predictions of a round, one account at a time, in the order of days. */
export class Predictor {
  #base: Float64Array;
  #single: Noise[];

  constructor(
    accounts: readonly Account[],
    readonly recipe: Float64Array,
    {stocks, random}: {stocks: number; random: Random}
  ) {
    this.#base = new Float64Array(stocks);
    const models = accounts.flatMap((account) => account.models);
    this.#single = models.map(({id}) => new Noise(stocks, random.fork(1, id)));
  }

  /** The part that all models of an account share, and the weight of what they do not; valid until the next call. */
  base(account: Account, {signals, index}: Moment): Base {
    const {popular, idea, noise} = mixAt(account, this.recipe, index);
    const parts = account.ideas.map((k) => ({signal: signals[k], weight: idea}));
    popular.forEach((weight, k) => weight && parts.push({signal: signals[k], weight}));
    addScaled(this.#base.fill(0), parts);
    return {values: this.#base, noise};
  }

  /** A model's predictions, written to `into`. */
  predict(model: number, {values, noise}: Base, day: number, into: Float64Array): void {
    into.set(values);
    addScaled(into, [{signal: this.#single[model].on(day), weight: noise}]);
  }
}

export interface Base {
  values: Float64Array;
  noise: number;
}

interface Part {
  signal: Float64Array;
  weight: number;
}

/** Adds signals times their weights, four at a time: one pass over the sum for each took twice as long. */
export function addScaled(sum: Float64Array, parts: readonly Part[]): void {
  const whole = parts.length - (parts.length % 4);
  for (let p = 0; p < whole; p += 4) {
    const [a, b, c, d] = [parts[p], parts[p + 1], parts[p + 2], parts[p + 3]];
    const [w, x, y, z] = [a.weight, b.weight, c.weight, d.weight];
    const [e, f, g, h] = [a.signal, b.signal, c.signal, d.signal];
    for (let i = 0; i < sum.length; ++i) sum[i] += w * e[i] + x * f[i] + (y * g[i] + z * h[i]);
  }
  for (const {signal, weight} of parts.slice(whole)) {
    for (let i = 0; i < sum.length; ++i) sum[i] += weight * signal[i];
  }
}
