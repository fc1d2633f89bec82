import type {Panel} from "../../base/snapshot/panel.js";
import {clustersOf} from "../../statistics/clusters/cluster-variance.js";
import type {Clusters} from "../../statistics/clusters/cluster-variance.js";
import {histories} from "./histories.js";
import {modelClusters} from "./clusters.js";

/** Clusters of entries of `histories`: the account that owns the model, the model where that is not known. */
export function ownersOf(panel: Panel, entries: ArrayLike<number>): Clusters {
  const {row} = histories(panel);
  const {codes} = modelClusters(panel);
  const owners = new Int32Array(entries.length);
  for (let i = 0; i < entries.length; ++i) owners[i] = codes[panel.model[row[entries[i]]]];
  return clustersOf(owners);
}
