/** Randomness as an argument: a seeded stream of numbers, and streams that split off it by name. */
import {xoroshiro128plus} from "pure-rand";
import type {RandomGenerator} from "pure-rand";

const twoTo32 = 2 ** 32;

/** A stream of random numbers. Equal seeds and keys give equal numbers on every machine. */
export class Random {
  #generator: RandomGenerator;
  #spare: number | null = null;

  constructor(readonly seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** A stream of its own for each key; drawing from one leaves the others as they are. */
  fork(...keys: number[]): Random {
    return new Random(keys.reduce((seed, key) => mix(seed ^ mix(key + 0x9e3779b9)), mix(this.seed)));
  }

  /** A whole number from 0 to n - 1, for n up to 2^32 (uneven by at most n / 2^32). */
  below(n: number): number {
    return Math.floor(((this.#generator.unsafeNext() >>> 0) / twoTo32) * n);
  }

  /** Uniform in [0, 1), 53 bits. */
  uniform(): number {
    const high = this.#generator.unsafeNext() >>> 5;
    const low = this.#generator.unsafeNext() >>> 6;
    return (high * 0x4000000 + low) / 2 ** 53;
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** Standard normal deviate, by Marsaglia's polar method. */
  normal(): number {
    const spare = this.#spare;
    this.#spare = null;
    if (spare !== null) return spare;
    for (;;) {
      const x = this.between(-1, 1);
      const y = this.between(-1, 1);
      const s = x * x + y * y;
      if (s >= 1 || s === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(s)) / s);
      this.#spare = y * scale;
      return x * scale;
    }
  }

  /** Exponential deviate of the given mean. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.uniform());
  }
}

/** Finaliser of MurmurHash3: every bit of a 32-bit number moves every other. */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
