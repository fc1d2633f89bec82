/** Several stakes at once, as when an account raises all its models. */
import {accuracyOf} from "./standing.js";
import type {MetaModel, Standing} from "./standing.js";
import {timesStake} from "./stake-change.js";

type Numbers = ArrayLike<number>;

export interface AllChanged {
  models: Standing[];
  meta: MetaModel;
}

/** `times[i]` multiplies the stake of model i; `correlations[i][j]`, 1 on the diagonal, are those of their predictions. */
export function timesStakes(
  models: readonly Standing[],
  meta: MetaModel,
  {times, correlations}: {times: Numbers; correlations: readonly Numbers[]}
): AllChanged {
  const {sigma} = meta;
  const added = models.map(({weight}, i) => (times[i] - 1) * weight);
  const total = 1 + added.reduce((sum, a) => sum + a, 0);
  // covariance of each with what is added, and of what is added with itself
  const along = models.map((_, i) => added.reduce((sum, a, j) => sum + a * correlations[i][j], 0));
  const within = added.reduce((sum, a, i) => sum + a * along[i], 0);
  const across = added.reduce((sum, a, i) => sum + a * models[i].rho * sigma, 0);
  const deviation = Math.sqrt(sigma * sigma + 2 * across + within);
  const accuracy = models.map((model) => accuracyOf(model, meta));
  const market = (meta.market * sigma + added.reduce((sum, a, i) => sum + a * accuracy[i], 0)) / deviation;
  return {
    models: models.map((model, i) => {
      const rho = (model.rho * sigma + along[i]) / deviation;
      return {weight: (times[i] * model.weight) / total, rho, mmc: accuracy[i] - rho * market};
    }),
    meta: {sigma: deviation / total, market}
  };
}

/**
 * The furthest that the others of its account can move a model, whose predictions are not published: as if they were copies
 * of it (correlation 1), so that all that the account adds is its own. The model's own weight, not the account's, is returned.
 */
export function asOneModel(
  models: readonly Standing[],
  meta: MetaModel,
  {times}: {times: Numbers}
): {models: Standing[]; meta: MetaModel[]} {
  const added = models.reduce((sum, {weight}, i) => sum + (times[i] - 1) * weight, 0);
  const all = models.map((model, i) => {
    // a stake of the account's whole change put on this model, which may hold none itself
    const unit = {...model, weight: 1};
    const changed = timesStake(unit, meta, 1 + added);
    return {
      model: {...changed.model, weight: (times[i] * model.weight) / (1 + added)},
      meta: changed.meta
    };
  });
  return {models: all.map(({model}) => model), meta: all.map((one) => one.meta)};
}
