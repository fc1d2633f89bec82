/** Who may depend on whom: the models of an account, whose predictions are often near-copies of one another. */
import type {Panel} from "../../base/snapshot/panel.js";
import {once} from "../../base/kit/memo.js";
import {integers} from "../../base/kit/arrays.js";
import {clusterUnit, clusteredBy as clusteredByUnit} from "../../base/words/clustered.js";

export interface ModelClusters {
  /** cluster of each model, 0 to `size` - 1 */
  codes: Int32Array;
  size: number;
  /** what a cluster is, for captions */
  unit: string;
}

/** Models by account; a model whose account is not known is a cluster of its own. */
export const modelClusters = once((panel: Panel): ModelClusters => cluster(panel));

const ofPanel = once((panel: Panel) => {
  const {codes} = modelClusters(panel);
  return once((rows: Int32Array) => integers(rows, (row) => codes[panel.model[row]]));
});

/** Cluster of each of the given rows, which must not change afterwards. */
export function rowClusters(panel: Panel, rows: Int32Array): {cluster: Int32Array; size: number} {
  return {cluster: ofPanel(panel)(rows), size: modelClusters(panel).size};
}

function cluster({models}: Panel): ModelClusters {
  const accounts = new Map<string, number>();
  let size = 0;
  let alone = 0;
  const codes = integers(models.key, (_, model) => {
    const account = models.account[model] ?? null;
    if (account === null) {
      ++alone;
      return size++;
    }
    const found = accounts.get(account);
    if (found === undefined) accounts.set(account, size);
    return found ?? size++;
  });
  return {codes, size, unit: clusterUnit(models.key.length, {alone})};
}

/** What captions of clustered intervals say of it. */
export const clusteredBy = (panel: Panel) => clusteredByUnit(modelClusters(panel).unit);
