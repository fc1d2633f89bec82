/** Columns of estimates with the ends of their intervals, and what a caption says of them. */
import type {Panel} from "../../base/snapshot/panel.js";
import {clustersOf} from "../../statistics/clusters/cluster-variance.js";
import type {Clusters} from "../../statistics/clusters/cluster-variance.js";
import {careers} from "../panel/careers.js";
import {modelClusters} from "../panel/clusters.js";
import type {WithEnds} from "../groups/columns.js";

export interface Estimated {
  estimate: number;
  low: number;
  high: number;
}

const known = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? value : null);

/** `X`, `X_low`, `X_high`; null where there is no number. */
export function estimateColumns<X extends string, E extends Estimated | null>(
  name: X,
  values: readonly E[]
): WithEnds<X, number | Extract<E, null>> {
  return {
    [name]: values.map((value) => known(value?.estimate)),
    [`${name}_low`]: values.map((value) => known(value?.low)),
    [`${name}_high`]: values.map((value) => known(value?.high))
  } as WithEnds<X, number | Extract<E, null>>;
}

/** Clusters of entries of `careers`: the account that owns the model, the model where that is not known. */
export function ownersOf(panel: Panel, entries: ArrayLike<number>): Clusters {
  const {row} = careers(panel);
  const {codes} = modelClusters(panel);
  const owners = new Int32Array(entries.length);
  for (let i = 0; i < entries.length; ++i) owners[i] = codes[panel.model[row[entries[i]]]];
  return clustersOf(owners);
}

/** By what errors are clustered, in words. */
export function clusteredBy({models: {account}}: Panel): string {
  const unknown = account.filter((name) => name === null).length;
  if (unknown === account.length) return "model (accounts are not known)";
  return unknown ? "account (by model where it is not known)" : "account";
}
