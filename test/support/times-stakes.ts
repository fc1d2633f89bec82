/** The algebra of several stakes that change at once. */
import {accuracyOf} from "../../src/components/statistics/crowding/leave-one-out.js";
import type {MetaModel, ModelRound} from "../../src/components/statistics/crowding/leave-one-out.js";

type Numbers = ArrayLike<number>;

interface AllChanged {
  models: ModelRound[];
  meta: MetaModel;
}

/** `times[i]` multiplies the stake of model i; `correlations[i][j]`, 1 on the diagonal, are those of their predictions. */
export function timesStakes(
  models: readonly ModelRound[],
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
