import type {Random} from "../../components/base/kit/random.js";
import {spread} from "./world-shape.js";

export interface Model {
  account: string;
  /** models of the account, and whether this is the first of them */
  size: number;
  first: boolean;
  /** logarithm of the stake, in standard deviations */
  z: number;
  taste: number;
  /** what lasts of its scores */
  skill: number;
}

/** Mean of the number of an account's models. */
const q = Math.exp(-1 / 2);
export const meanSize = 0.5 + 0.5 * (2 + (q * (1 - q ** 7)) / (1 - q));

/** Accounts of one to nine near-copies: one model in half of them. */
export function drawModels(random: Random, accounts: number): Model[] {
  const mixed = (shared: number, size: number) =>
    size === 1 ? shared : Math.sqrt(spread.common) * shared + Math.sqrt(1 - spread.common) * random.normal();
  return Array.from({length: accounts}, (_, a) => {
    const size = random.chance(0.5) ? 1 : 2 + Math.min(7, Math.floor(random.exponential(2)));
    const [wealth, taste, skill] = [random.normal(), random.normal(), random.normal()];
    return Array.from({length: size}, (_, i) => ({
      account: `a${a}`,
      size,
      first: i === 0,
      z: mixed(wealth, size),
      taste: mixed(taste, size),
      skill: spread.skill * mixed(skill, size)
    }));
  }).flat();
}
