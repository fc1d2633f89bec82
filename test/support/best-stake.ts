/** Where income of MMC alone turns, in closed form. */
import {accuracyOf} from "../../src/components/statistics/crowding/leave-one-out.js";
import type {MetaModel, ModelRound} from "../../src/components/statistics/crowding/leave-one-out.js";

/**
 * Times the stake of now at which x MMC(x) is largest, all other stakes as they are: MMC(x) = (A - B x) / Q(x) with Q the
 * variance of the meta-model, so x solves a quadratic. Of a model that gains by its first NMR.
 */
export function bestStake(model: ModelRound, meta: MetaModel): number {
  const {weight, rho} = model;
  const {sigma, market} = meta;
  const accuracy = accuracyOf(model, meta);
  const variance = sigma * sigma - 2 * weight * rho * sigma + weight * weight;
  const covariance = rho * sigma - weight;
  const others = market * sigma - weight * accuracy;
  const [a, b] = [variance * accuracy - covariance * others, others - covariance * accuracy];
  const square = a + 2 * b * covariance;
  // the form without a difference of near-equals
  return (a * variance) / (b * variance + Math.sqrt(b * b * variance * variance + square * a * variance)) / weight;
}
