/** Who may depend on whom: the models of an account, whose predictions are often near-copies of one another. */
import type {Panel} from "../base/panel.js";
import {integers} from "../base/typed.js";

export interface ModelClusters {
  /** cluster of each model, 0 to `size` - 1 */
  codes: Int32Array;
  size: number;
  /** `account`, `model`, or both where some accounts are not known: for captions */
  words: string;
}

const remembered = new WeakMap<Panel, ModelClusters>();

/** Models by account; a model whose account is not known is a cluster of its own. */
export function modelClusters(panel: Panel): ModelClusters {
  let found = remembered.get(panel);
  if (!found) remembered.set(panel, (found = cluster(panel)));
  return found;
}

const ofRows = new WeakMap<Int32Array, Int32Array>();

/** Cluster of each of the given rows, which must not change afterwards. */
export function rowClusters(panel: Panel, rows: Int32Array): {cluster: Int32Array; size: number} {
  const {codes, size} = modelClusters(panel);
  let cluster = ofRows.get(rows);
  if (!cluster) {
    cluster = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; ++i) cluster[i] = codes[panel.model[rows[i]]];
    ofRows.set(rows, cluster);
  }
  return {cluster, size};
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
  return {codes, size, words: wordsOf(alone, models.key.length)};
}

function wordsOf(alone: number, all: number): string {
  if (alone === 0) return "account";
  return alone === all ? "model (accounts are not known)" : "account, by model where the account is not known";
}
