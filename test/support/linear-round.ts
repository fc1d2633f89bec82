/** A round computed from its predictions, by brute force: what the closed forms must give. */
import {covariance, deviation, pearson} from "../../src/components/statistics/numbers/correlation.js";
import type {MetaModel, ModelRound} from "../../src/components/statistics/crowding/leave-one-out.js";
import {Random} from "../../src/components/base/kit/random.js";

type Numbers = ArrayLike<number>;

export interface LinearRound {
  models: ModelRound[];
  meta: MetaModel;
}

/** Scores of the linear kind: the meta-model is the stake-weighted mean, MMC the covariance with what is orthogonal to it. */
export function linearRound(
  predictions: readonly Numbers[],
  {stakes, target}: {stakes: Numbers; target: Numbers}
): LinearRound {
  const total = Array.from(stakes).reduce((a, b) => a + b, 0);
  const mean = Float64Array.from(target, (_, i) =>
    predictions.reduce((sum, p, m) => sum + (stakes[m] / total) * p[i], 0)
  );
  const sigma = deviation(mean);
  const market = covariance(mean, target) / sigma;
  const models = predictions.map((p, m) => {
    const rho = pearson(p, mean);
    const rest = Float64Array.from(p, (x, i) => x - (covariance(p, mean) / sigma ** 2) * mean[i]);
    return {weight: stakes[m] / total, rho, mmc: covariance(rest, target)};
  });
  return {models, meta: {sigma, market}};
}

/** Predictions of mean 0 and deviation 1 that share a signal, and a target that has a little of it. */
export function drawRound(random: Random, {models, stocks}: {models: number; stocks: number}) {
  const draw = () => Float64Array.from({length: stocks}, () => random.normal());
  const signal = draw();
  const noise = draw();
  const target = signal.map((x, i) => 0.1 * x + noise[i]);
  const predictions = Array.from({length: models}, () => {
    const share = random.uniform();
    const own = draw();
    return standard(signal.map((x, i) => share * x + own[i]));
  });
  const stakes = Float64Array.from({length: models}, () => Math.exp(1.5 * random.normal()));
  return {predictions, stakes, target};
}

function standard(values: Float64Array): Float64Array {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const sd = deviation(values);
  return values.map((x) => (x - mean) / sd);
}

/** Five rounds of nine models, with their scores. */
export const drawnRounds = [1, 2, 3, 4, 5].map((seed) => {
  const drawn = drawRound(new Random(seed), {models: 9, stocks: 60});
  return {...drawn, round: linearRound(drawn.predictions, drawn)};
});
export type DrawnRound = (typeof drawnRounds)[number];

export const numbersOf = ({weight, rho, mmc}: ModelRound) => [weight, rho, mmc];

/** The round with other stakes, from its predictions. */
export function withStakes(world: DrawnRound, change: (stakes: Float64Array) => void): LinearRound {
  const stakes = world.stakes.slice();
  change(stakes);
  return linearRound(world.predictions, {...world, stakes});
}
