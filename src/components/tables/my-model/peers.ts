/** The models of a model's size in a round. */
import {fewestPeers, sizeFactor} from "../../base/my-model/rules.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {modelClusters} from "../panel/clusters.js";

/**
 * Of these rows of one round those of other accounts within a factor of its stake; where these are few, the nearest, ties by key. Distance is
 * the larger stake over the smaller.
 */
export function peersOf(panel: Panel, row: number, round: readonly number[]): number[] {
  const {stake, model} = panel;
  const {codes} = modelClusters(panel);
  const apart = (other: number) => Math.max(stake[other], stake[row]) / Math.min(stake[other], stake[row]);
  return round
    .filter((other) => codes[model[other]] !== codes[model[row]])
    .map((other) => ({other, apart: apart(other)}))
    .sort((a, b) => a.apart - b.apart || model[a.other] - model[b.other])
    .filter((found, place) => found.apart <= sizeFactor || place < fewestPeers)
    .map(({other}) => other);
}
