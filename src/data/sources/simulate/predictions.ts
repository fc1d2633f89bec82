/** Predictions: an account's mix of shared signals plus its own part, plus what differs between its models. */
import type {Random} from "../../../components/base/kit/random.js";
import type {Account} from "./accounts.js";
import {ageSignal, newSignal} from "./signals.js";

/** A source of noise of one account or model that ages while nobody looks. */
class OwnSignal {
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

/** Makes the predictions of a round, one account at a time, in the order of days. */
export class Predictor {
  #base: Float64Array;
  #common: OwnSignal[];
  #single: OwnSignal[];

  constructor(
    readonly accounts: readonly Account[],
    readonly stocks: number,
    random: Random
  ) {
    this.#base = new Float64Array(stocks);
    this.#common = accounts.map(({id}) => new OwnSignal(stocks, random.fork(0, id)));
    const models = accounts.flatMap((account) => account.models);
    this.#single = models.map(({id}) => new OwnSignal(stocks, random.fork(1, id)));
  }

  /** The part that all models of an account share; valid until the next call. */
  base(account: Account, signals: readonly Float64Array[], day: number): Float64Array {
    const base = this.#base;
    const own = this.#common[account.id].on(day);
    const scale = Math.sqrt((1 - account.shared) * (1 - account.variety));
    for (let i = 0; i < base.length; ++i) base[i] = scale * own[i];
    account.mix.forEach((weight, k) => {
      if (weight) addScaled(base, signals[k], weight * Math.sqrt(account.shared));
    });
    return base;
  }

  /** A model's predictions, written to `into`. */
  predict(account: Account, model: number, {base, day}: {base: Float64Array; day: number}, into: Float64Array): void {
    into.set(base);
    addScaled(into, this.#single[model].on(day), Math.sqrt((1 - account.shared) * account.variety));
  }
}

export function addScaled(sum: Float64Array, values: Float64Array, scale: number): void {
  for (let i = 0; i < sum.length; ++i) sum[i] += scale * values[i];
}
