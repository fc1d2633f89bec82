import {leastCommon, neighbours} from "../../base/catalogue/diversification.js";
import type {PairKind} from "../../base/catalogue/diversification.js";
import {floats} from "../../base/kit/arrays.js";
import {fewestClusters} from "../../base/kit/constants.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {clusteredMean} from "../../statistics/clusters/clustered-mean.js";
import type {MeanEstimate} from "../../statistics/clusters/clustered-mean.js";
import {estimateOf} from "../../statistics/numbers/estimate.js";
import {pairMoments} from "../../statistics/numbers/pair-moments.js";
import {median} from "../../statistics/numbers/quantile.js";
import {used} from "../panel/used.js";
import {estimateColumns} from "../result/estimates.js";
import {known, level} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {byAccount, ownedReturns} from "./owned-returns.js";
import type {OwnedBlock, OwnedModel} from "./owned-returns.js";

/** How alike the models of an account are, beside models of different accounts. */
export function accountLikeness(panel: Panel, settings: Settings): TableResult<"account-likeness"> {
  const {blocks, rows, left} = ownedReturns(panel, settings);
  const lines = blocks.flatMap(linesOf);
  const of = <T>(value: (line: Line) => T) => lines.map(value);
  const table = tableOf("account-likeness", {
    score_regime: of(({block}) => block.block.scoreRegime),
    payout_regime: of(({block}) => block.block.payoutRegime),
    pairs: of(({kind}) => kind),
    n: of(({pairs}) => pairs?.length ?? null),
    models: of(({pairs}) => pairs && new Set(pairs.flatMap(({models}) => models.map(({model}) => model))).size),
    accounts: of(({pairs}) => pairs && new Set(pairs.flatMap(({models}) => models.map(({account}) => account))).size),
    ...estimateColumns(
      "correlation",
      of(({correlation}) => correlation)
    ),
    median: of(({pairs}) => pairs && known(median(pairs.flatMap(ownCorrelation))))
  });
  const method = `95 % intervals clustered by account (CR2); none below ${fewestClusters.accounts} accounts of several models`;
  const intervals = [{columns: ["correlation" as const], method}];
  return {name: "account-likeness", settings, table, ...used(panel, rows), left, intervals};
}

export interface Pair {
  models: [OwnedModel, OwnedModel];
  covariance: number;
  first: number;
  second: number;
  weight: number;
}

interface Line {
  block: OwnedBlock;
  kind: PairKind;
  /** null of a difference */
  pairs: Pair[] | null;
  correlation: {estimate: number | null; low: number | null; high: number | null};
}

const ownCorrelation = ({covariance, first, second}: Pair) =>
  first > 0 && second > 0 ? [covariance / Math.sqrt(first * second)] : [];

function linesOf(block: OwnedBlock): Line[] {
  const models = block.models.filter(({rounds}) => rounds >= leastCommon);
  const pairs = {within: [...byAccount(models).values()].flatMap(within), between: between(models)};
  const [inside, across, difference] = correlations(pairs);
  return [
    {block, kind: "within", pairs: pairs.within, correlation: inside},
    {block, kind: "between", pairs: pairs.between, correlation: across},
    {block, kind: "difference", pairs: null, correlation: difference}
  ];
}

/** Each model with the mean over its partners. */
export const within = (models: readonly OwnedModel[]): Pair[] =>
  models.flatMap((a, i) => models.slice(i + 1).flatMap((b) => pairOf(a, b, 1 / (models.length - 1))));

/** Each model with those that follow it by key. */
const between = (models: readonly OwnedModel[]): Pair[] =>
  models.flatMap((a, i) =>
    models.slice(i + 1, i + 1 + neighbours).flatMap((b) => (a.account === b.account ? [] : pairOf(a, b, 1)))
  );

function pairOf(a: OwnedModel, b: OwnedModel, weight: number): Pair[] {
  const {n, ...moments} = pairMoments(a.own, b.own);
  return n < leastCommon ? [] : [{models: [a, b], ...moments, weight}];
}

/** Covariances over variances; NaN without a pair. */
export function pooledLikeness(pairs: readonly Pair[]): number {
  const sum = (value: (pair: Pair) => number) => pairs.reduce((all, pair) => all + pair.weight * value(pair), 0);
  return sum(({covariance}) => covariance) / sum(({first, second}) => (first + second) / 2);
}

type Pairs = Record<"within" | "between", Pair[]>;

/**
 * Within, between, and the former less the latter. Pairs of one account depend on each other, and so do pairs of the same two accounts; others
 * do not, as a model's returns less the round's mean have nothing in common with those of other accounts.
 */
function correlations(pairs: Pairs): Line["correlation"][] {
  const inside = pooled(pairs.within, ([{account}]) => account);
  const across = pooled(pairs.between, (models) => JSON.stringify(models.map(({account}) => account).sort()));
  const difference = estimateOf(inside.estimate - across.estimate, Math.hypot(inside.se, across.se), {
    ...{df: inside.df, level}
  });
  const isTold = inside.clusters >= fewestClusters.accounts;
  return [inside, across, difference].map(({estimate, low, high}) => ({
    estimate: known(estimate),
    low: isTold ? known(low) : null,
    high: isTold ? known(high) : null
  }));
}

/** Covariances over variances, clustered. */
function pooled(pairs: readonly Pair[], clusterOf: (models: Pair["models"]) => string): MeanEstimate {
  const found = new Map<string, [covariance: number, variance: number]>();
  for (const {models, covariance, first, second, weight} of pairs) {
    const cluster = clusterOf(models);
    const sums = found.get(cluster) ?? [0, 0];
    found.set(cluster, [sums[0] + weight * covariance, sums[1] + (weight * (first + second)) / 2]);
  }
  const all = [...found.values()];
  return clusteredMean(
    {sums: floats(all, ([covariance]) => covariance), weights: floats(all, ([, variance]) => variance)},
    {level}
  );
}
