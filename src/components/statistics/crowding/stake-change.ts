/**
 * What becomes of a round when stakes change and all predictions stay: closed forms that need published numbers alone.
 * Exact for the linear scores; against a recomputation with Numerai's ranks rmse below 2e-4 in MMC (statistics.md B.3, B.4).
 */
import {accuracyOf} from "./leave-one-out.js";
import type {MetaModel, ModelRound} from "./leave-one-out.js";

export interface Changed {
  model: ModelRound;
  meta: MetaModel;
}

/** delta, and the variance of the meta-model over what it was, before weights are made to sum to 1 again. */
function leverage({weight, rho}: ModelRound, {sigma}: MetaModel, k: number) {
  const delta = ((k - 1) * weight) / sigma;
  return {delta, growth: Math.sqrt(1 + 2 * rho * delta + delta * delta), total: 1 + (k - 1) * weight};
}

/**
 * The model and the meta-model had the model's stake been multiplied by `k` (0 takes it out). k = 1 / m undoes a change by m:
 * the scores at the stake before an event come from those after it.
 */
export function timesStake(model: ModelRound, meta: MetaModel, k: number): Changed {
  const accuracy = accuracyOf(model, meta);
  const {delta, growth, total} = leverage(model, meta, k);
  const rho = (model.rho + delta) / growth;
  const market = (meta.market + delta * accuracy) / growth;
  return {
    model: {weight: (k * model.weight) / total, rho, mmc: accuracy - rho * market},
    meta: {sigma: (meta.sigma * growth) / total, market}
  };
}
