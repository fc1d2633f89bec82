/** Whether a round's published numbers obey what holds of every stake-weighted mean; where not, the stakes or scores are not the meta-model's. */
import {checkRule, fewModels} from "../../base/kit/constants.js";

export type Quality = "good" | "approximate" | "unreliable";

/** Why a round's numbers are not exact, the gravest first. */
export type Fault = "sigma" | "few" | "sum" | "missing" | "bagged";

export interface RoundCheck {
  quality: Quality;
  faults: Fault[];
}

export interface Checked {
  /** staked models */
  n: number;
  /** standard deviation of the meta-model: at most 1 */
  sigma: number;
  /** sum of weight x MMC over its weights: 0 where MMC is what is orthogonal to this meta-model */
  weightedMmc: number;
  /** standard deviation of MMC over the round's staked models */
  deviation: number;
  /** share of the official stake that the rows hold; null where there is no official total */
  coverage: number | null;
  /** MMC against samples of the stakes, as it was before it became a contribution to the one meta-model */
  bagged: boolean;
}

/**
 * statistics.md B.4: with the right weights |sum w MMC| is a hundredth of the deviation. A sum that cannot be told (no MMC yet)
 * is no fault. Several times over the bound, or with sigma above 1, nothing computed from the round can be relied on.
 */
export function checkRound({n, sigma, weightedMmc, deviation, coverage, bagged}: Checked): RoundCheck {
  const sum = Math.abs(weightedMmc);
  const missing = coverage === null ? 0 : Math.abs(coverage - 1);
  const found: [Fault, boolean, boolean][] = [
    ["sigma", sigma > 1, true],
    ["few", n < fewModels, true],
    ["sum", sum > checkRule.sum * deviation, sum > checkRule.farSum * deviation],
    ["missing", missing > checkRule.missing, missing > checkRule.manyMissing],
    ["bagged", bagged, false]
  ];
  const faults = found.filter(([, is]) => is);
  const quality = faults.some(([, , grave]) => grave) ? "unreliable" : faults.length ? "approximate" : "good";
  return {quality, faults: faults.map(([name]) => name)};
}

type Numbers = ArrayLike<number>;

/** Sum of weight x MMC, and MMC's deviation, over the rows `from` to `to` - 1 with stake above 0 and known MMC. */
export function weightedMmcOf(
  {stake, mmc}: {stake: Numbers; mmc: Numbers},
  [from, to]: readonly [number, number] = [0, stake.length]
): {n: number; weightedMmc: number; deviation: number} {
  let [n, total, product, mean, squares] = [0, 0, 0, 0, 0];
  for (let i = from; i < to; ++i) {
    if (!(stake[i] > 0) || Number.isNaN(mmc[i])) continue;
    ++n;
    total += stake[i];
    product += stake[i] * mmc[i];
    const step = mmc[i] - mean;
    mean += step / n;
    squares += step * (mmc[i] - mean);
  }
  return {n, weightedMmc: product / total, deviation: Math.sqrt(squares / n)};
}
