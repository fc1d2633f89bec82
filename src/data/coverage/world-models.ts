import type {Random} from "../../components/base/kit/random.js";
import type {WorldOptions} from "./world-options.js";
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
  /** of the first round that it is in; 0 = of all */
  enters: number;
  /** what sets newcomers apart, in the mean: in cwmm and in every score */
  kind: {cwmm: number; score: number};
}

/** Newcomers are closer to the meta-model and less accurate: they move a round's mean, and no one's scores. */
const ofLate = {cwmm: 0.15, score: -0.004};
const ofOld = {cwmm: 0, score: 0};

/** Mean of the number of an account's models. */
const q = Math.exp(-1 / 2);
export const meanSize = 0.5 + 0.5 * (2 + (q * (1 - q ** 7)) / (1 - q));

/** Accounts of one to nine near-copies: one model in half of them. */
export function drawModels(
  random: Random,
  {accounts, rounds, newcomers = 0}: Pick<WorldOptions, "accounts" | "rounds" | "newcomers">
): Model[] {
  const mixed = (shared: number, size: number) =>
    size === 1 ? shared : Math.sqrt(spread.common) * shared + Math.sqrt(1 - spread.common) * random.normal();
  return Array.from({length: accounts}, (_, a) => {
    const size = random.chance(0.5) ? 1 : 2 + Math.min(7, Math.floor(random.exponential(2)));
    const [wealth, taste, skill] = [random.normal(), random.normal(), random.normal()];
    const isLate = newcomers > 0 && random.chance(newcomers);
    const enters = isLate ? 1 + random.below(rounds - 1) : 0;
    return Array.from({length: size}, (_, i) => ({
      account: `a${a}`,
      size,
      first: i === 0,
      z: mixed(wealth, size),
      taste: mixed(taste, size),
      skill: spread.skill * mixed(skill, size),
      enters,
      kind: isLate ? ofLate : ofOld
    }));
  }).flat();
}
