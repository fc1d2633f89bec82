/** Where a model stands in a round, and what of its likeness to the meta-model is itself (statistics.md B.1). */

/** A model in a round. */
export interface ModelRound {
  /** share of all stakes of the round, 0 to 1 */
  weight: number;
  /** plain correlation with the meta-model: published cwmm over its factor */
  rho: number;
  mmc: number;
}

/** The meta-model of a round. */
export interface MetaModel {
  /** standard deviation, submissions having 1 */
  sigma: number;
  /** c_M: its own score, the covariance with the target, in units of MMC: MMC = c - rho c_M */
  market: number;
}

/** Share of the covariance with the meta-model that is the model's own part of it: w / (rho sigma), not w. */
export function ownShare({weight, rho}: Pick<ModelRound, "weight" | "rho">, {sigma}: Pick<MetaModel, "sigma">): number {
  return weight / (rho * sigma);
}

/** Correlation with the meta-model of all the others; NaN for the only model, and where published numbers leave the others no variance. */
export function leaveOneOut(
  {weight, rho}: Pick<ModelRound, "weight" | "rho">,
  {sigma}: Pick<MetaModel, "sigma">
): number {
  const variance = sigma * sigma - 2 * weight * rho * sigma + weight * weight;
  return weight < 1 && variance > 0 ? (rho * sigma - weight) / Math.sqrt(variance) : NaN;
}

/** c: the model's covariance with the target, in units of MMC, which no stake changes. */
export function accuracyOf({rho, mmc}: Pick<ModelRound, "rho" | "mmc">, {market}: Pick<MetaModel, "market">): number {
  return mmc + rho * market;
}
