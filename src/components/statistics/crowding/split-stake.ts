import {accuracyOf} from "./leave-one-out.js";
import type {MetaModel, ModelRound} from "./leave-one-out.js";

export interface Split {
  /** one of the models: its own weight, correlation with the meta-model and MMC */
  model: ModelRound;
  /** of all of them together */
  weight: number;
  meta: MetaModel;
}

/**
 * A stake multiplied by `k` and dealt evenly over `models` submissions that predict as well and are as alike to all others as the one of
 * now, `alike` being their correlation with each other. One model, or copies (alike = 1), are `timesStake`. With w the weight of now,
 * the meta-model is the others plus k w times the mean of the submissions, whose variance is (1 + (models - 1) alike) / models.
 * A mean less alike to the others than its parts bounds `alike` from below: below that no such submissions exist, and the result is NaN.
 */
export function splitStake(
  now: ModelRound,
  meta: MetaModel,
  {k, models = 1, alike = 1}: {k: number; models?: number; alike?: number}
): Split {
  const {weight, rho} = now;
  const {sigma, market} = meta;
  const accuracy = accuracyOf(now, meta);
  const common = (1 + (models - 1) * alike) / models;
  const others = rho * sigma - weight;
  const rest = sigma * sigma - 2 * weight * rho * sigma + weight * weight;
  const put = k * weight;
  // the mean of the submissions cannot be more alike to the others than 1
  const possible = others * others <= rest * common * (1 + 1e-9);
  const deviation = possible ? Math.sqrt(rest + 2 * put * others + put * put * common) : NaN;
  const total = 1 + (k - 1) * weight;
  const after = {
    rho: (others + put * common) / deviation,
    market: (market * sigma - weight * accuracy + put * accuracy) / deviation
  };
  return {
    model: {weight: put / models / total, rho: after.rho, mmc: accuracy - after.rho * after.market},
    weight: put / total,
    meta: {sigma: deviation / total, market: after.market}
  };
}
