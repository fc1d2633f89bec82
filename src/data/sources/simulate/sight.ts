/** What is kept of a played round: enough to score it again over the returns of fewer days, as its accounts see it before it resolves. */
import type {WorldRound} from "./calendar.js";
import type {Multipliers} from "../../../components/base/scores/payouts.js";
import type {Ranking} from "./ranking.js";
import {dot, scoringTarget, Yardsticks} from "./scores.js";
import type {ScoringTarget} from "./scores.js";
import {targetOf} from "./targets.js";
import type {Returns} from "./returns.js";

export interface PlayedRound {
  at: WorldRound;
  /** row of a model among the round's submissions; absent = it took no part */
  rowOf: Map<number, number>;
  /** orders of all submissions, one behind the other; null once the round has resolved */
  orders: Uint16Array | null;
  metaRanked: Float64Array;
  /** means over all submissions of their gaussian ranks, and of those to the power 1.5 */
  fieldGauss: Float64Array;
  fieldPower: Float64Array;
  /** final scores that pay, by row */
  corr: Float64Array;
  mmc: Float64Array;
}

/** CORR and MMC that pay of one model, each less the field's mean of the round, as they stand after the returns of day `through`. */
export class Sight {
  #targets = new Map<PlayedRound, {through: number; target: ScoringTarget; own: number; field: Multipliers}>();
  #yardsticks: Yardsticks;

  constructor(
    readonly returns: Returns,
    readonly ranking: Ranking
  ) {
    this.#yardsticks = new Yardsticks(ranking);
  }

  /** Null before the first return is in, or where the model took no part. */
  scores(played: PlayedRound, model: number, day: number): Multipliers | null {
    const row = played.rowOf.get(model);
    if (row === undefined || day < played.at.firstDay) return null;
    const {target, own, field} = this.#standing(played, Math.min(day, played.at.paidDay));
    if (day >= played.at.paidDay) return {corr: played.corr[row] - field.corr, mmc: played.mmc[row] - field.mmc};
    const {stocks} = this.ranking;
    const order = played.orders!.subarray(row * stocks, (row + 1) * stocks);
    const mmc = this.#yardsticks.contribution(order, {ranked: played.metaRanked, own}, target);
    return {corr: this.#yardsticks.corr(order, target) - field.corr, mmc: mmc - field.mmc};
  }

  /** Target and field means of a round after a day's returns; kept until the day changes. */
  #standing(played: PlayedRound, through: number) {
    const kept = this.#targets.get(played);
    if (kept?.through === through) return kept;
    const target = scoringTarget(targetOf(this.returns, played.at.firstDay, through, this.ranking));
    const own = dot(played.metaRanked, target.bins);
    const standing = {through, target, own, field: this.#field(played, target, own)};
    this.#targets.set(played, standing);
    return standing;
  }

  /** Scores are sums over stocks, so the mean of the scores is the score of the mean. */
  #field({metaRanked, fieldGauss, fieldPower}: PlayedRound, target: ScoringTarget, own: number): Multipliers {
    const {gauss, power, stocks} = this.ranking;
    const corr = dot(fieldPower, target.power) / Math.sqrt(dot(power, power));
    const overlap = dot(fieldGauss, metaRanked) / dot(gauss, gauss);
    return {corr, mmc: (dot(fieldGauss, target.bins) - overlap * own) / stocks};
  }

  /** Forgets a round. */
  forget(played: PlayedRound): void {
    this.#targets.delete(played);
  }
}
