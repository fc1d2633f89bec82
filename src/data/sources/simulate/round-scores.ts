/** A round's submissions, ranked and scored. */
import type {Submission} from "./attendance.js";
import {addScaled} from "./predictions.js";
import type {Base, Moment, Predictor} from "./predictions.js";
import type {Ranking} from "./ranking.js";
import {dot, normalised, scoringTarget, Yardsticks} from "./scores.js";
import type {Benchmark, ScoringTarget} from "./scores.js";

/** Ranked submissions of a round and what they add up to. */
export interface Field {
  count: number;
  /** stocks in ascending order of the predictions, one submission behind the other */
  orders: Uint16Array;
  /** the same for every row: stake over all stakes; all NaN where nobody has a stake */
  weights: Float64Array;
  /** the stake-weighted meta-model */
  meta: Float64Array;
  gauss: Float64Array;
  power: Float64Array;
}

export interface FieldOptions {
  predictor: Predictor;
  ranking: Ranking;
  moment: Moment;
  stakes: Float64Array;
  /** gets each submission's predictions, row by row */
  onPrediction?: (row: number, predictions: Float64Array) => void;
}

/** Predicts and ranks all submissions of a round; those of an account stand together. */
export function makeField(submissions: readonly Submission[], options: FieldOptions): Field {
  const {predictor, ranking, moment, stakes, onPrediction} = options;
  const {day} = moment;
  const {stocks} = ranking;
  const orders = new Uint16Array(submissions.length * stocks);
  const predictions = new Float64Array(stocks);
  let base: Base = {values: predictions, noise: 0};
  submissions.forEach(({account, model}, row) => {
    if (row === 0 || account !== submissions[row - 1].account) base = predictor.base(account, moment);
    predictor.predict(model.id, base, day, predictions);
    ranking.untie(predictions);
    onPrediction?.(row, predictions);
    ranking.order(predictions, orders.subarray(row * stocks, (row + 1) * stocks));
  });
  return addUp(orders, stakes, ranking);
}

/** Sums over submissions: the meta-model by stake, and the field's means. */
function addUp(orders: Uint16Array, stakes: Float64Array, {gauss, power, stocks}: Ranking): Field {
  const count = stakes.length;
  const total = stakes.reduce((sum, stake) => sum + stake, 0);
  const weights = stakes.map((stake) => stake / total);
  const sums = {meta: new Float64Array(stocks), gauss: new Float64Array(stocks), power: new Float64Array(stocks)};
  for (let row = 0, at = 0; row < count; ++row) {
    for (let k = 0; k < stocks; ++k, ++at) {
      const stock = orders[at];
      sums.meta[stock] += weights[row] * gauss[k];
      sums.gauss[stock] += gauss[k] / count;
      sums.power[stock] += power[k] / count;
    }
  }
  return {count, orders, weights, ...sums};
}

/** A round's targets; null where the returns are not in. */
export interface Targets<T> {
  /** of mmc and corr: 20 days */
  main: T | null;
  /** of corj60: 60 days, once all are in */
  long: T | null;
  /** of mmc60 and corr60: 60 days */
  sixty: T | null;
}

export interface RoundTargets extends Targets<ScoringTarget> {
  /** of the scores that pay, and of BMC: one of the others */
  paid: ScoringTarget | null;
}

/** Makes targets (0 to 1) ready for scores. */
export function roundTargets({main, long, sixty}: Targets<Float64Array>, pays60: boolean): RoundTargets {
  const ready = {main: main && scoringTarget(main), long: long && scoringTarget(long)};
  const last = sixty === long ? ready.long : sixty && scoringTarget(sixty);
  return {...ready, sixty: last, paid: pays60 ? last : ready.main};
}

export interface ModelScores {
  cwmm: number;
  mmc: number;
  corr: number;
  corj60: number;
  bmc: number;
  corr60: number;
  mmc60: number;
  leaveOneOut: number;
}

/** Scores the submissions of one round. */
export class RoundScorer {
  readonly metaRanked: Float64Array;
  #yardsticks: Yardsticks;
  #unitMeta: Float64Array;
  #sigma: number;
  #meta: Benchmark | null;
  #meta60: Benchmark | null;
  #examples: Benchmark | null;
  // room for a meta-model with one stake changed
  #changed: Float64Array;
  #changedRanked: Float64Array;

  constructor(
    readonly field: Field,
    readonly targets: RoundTargets,
    {ranking, examples}: {ranking: Ranking; examples: Float64Array}
  ) {
    this.#yardsticks = new Yardsticks(ranking);
    this.#changed = new Float64Array(ranking.stocks);
    this.#changedRanked = new Float64Array(ranking.stocks);
    this.#unitMeta = normalised(field.meta);
    this.#sigma = Math.sqrt(dot(field.meta, field.meta) / field.meta.length);
    this.metaRanked = ranking.gaussianRank(field.meta);
    this.#meta = targets.main && ownBenchmark(this.metaRanked, targets.main);
    this.#meta60 = targets.sixty && ownBenchmark(this.metaRanked, targets.sixty);
    this.#examples = targets.paid && this.#yardsticks.benchmark(examples, targets.paid);
  }

  /** All scores of one row; NaN where the returns are not in, or where there is no meta-model. */
  scores(row: number): ModelScores {
    const order = this.#order(row);
    const {main, long, sixty, paid} = this.targets;
    const known = !Number.isNaN(this.#sigma);
    return {
      cwmm: known ? this.#yardsticks.withMeta(order, this.#unitMeta) : NaN,
      mmc: known && main ? this.#yardsticks.contribution(order, this.#meta!, main) : NaN,
      corr: main ? this.#yardsticks.corr(order, main) : NaN,
      corj60: long ? this.#yardsticks.corr(order, long) : NaN,
      bmc: paid ? this.#yardsticks.contribution(order, this.#examples!, paid) : NaN,
      corr60: sixty ? this.#yardsticks.corr(order, sixty) : NaN,
      mmc60: known && sixty ? this.#yardsticks.contribution(order, this.#meta60!, sixty) : NaN,
      leaveOneOut: known ? this.#leaveOneOut(order, this.field.weights[row]) : NaN
    };
  }

  /** Standard deviation of the meta-model. */
  get sigma(): number {
    return this.#sigma;
  }

  /** The meta-model's covariance with the target that pays, in units of MMC; NaN where the returns are not in. */
  get market(): number {
    const {paid} = this.targets;
    return paid && !Number.isNaN(this.#sigma) ? dot(this.metaRanked, paid.bins) / this.metaRanked.length : NaN;
  }

  /** Share of a row's covariance with the meta-model that is its own part of it. */
  ownShare(row: number): number {
    const own = this.#yardsticks.linear(this.#order(row), this.#unitMeta) * this.#sigma;
    return (this.field.weights[row] * this.#yardsticks.deviation) / own;
  }

  /** The MMC that pays of one row with another stake, `ratio` times its own, all other stakes as they are. */
  mmcAtStake(row: number, ratio: number): number {
    const {paid} = this.targets;
    if (!paid) return NaN;
    const order = this.#order(row);
    const {gauss} = this.#yardsticks.ranking;
    const meta = this.#changed;
    meta.set(this.field.meta);
    const change = this.field.weights[row] * (ratio - 1);
    for (let k = 0; k < order.length; ++k) meta[order[k]] += change * gauss[k];
    const ranked = this.#yardsticks.ranking.gaussianRank(meta, this.#changedRanked);
    return this.#yardsticks.contribution(order, ownBenchmark(ranked, paid), paid);
  }

  /** Correlation with the meta-model less the model's own part: exact, by what variances and covariances add up to. */
  #leaveOneOut(order: Uint16Array, weight: number): number {
    const s = this.#yardsticks.deviation;
    const own = this.#yardsticks.linear(order, this.#unitMeta) * this.#sigma * s;
    const rest = Math.sqrt(this.#sigma ** 2 - 2 * weight * own + (weight * s) ** 2);
    return (own - weight * s * s) / (rest * s);
  }

  #order(row: number): Uint16Array {
    const {stocks} = this.#yardsticks.ranking;
    return this.field.orders.subarray(row * stocks, (row + 1) * stocks);
  }
}

/** A gaussian-ranked meta-model made ready to measure contributions to it. */
function ownBenchmark(ranked: Float64Array, {bins}: ScoringTarget): Benchmark {
  return {ranked, own: dot(ranked, bins)};
}

/** The benchmark: the mean of the gaussian-ranked example models. */
export function exampleMean(mixes: readonly Float64Array[], signals: readonly Float64Array[], ranking: Ranking) {
  const mean = new Float64Array(ranking.stocks);
  for (const mix of mixes) {
    const predictions = new Float64Array(ranking.stocks);
    const parts = Array.from(mix, (weight, k) => ({signal: signals[k], weight}));
    addScaled(
      predictions,
      parts.filter(({weight}) => weight)
    );
    addScaled(mean, [{signal: ranking.gaussianRank(predictions), weight: 1 / mixes.length}]);
  }
  return mean;
}
