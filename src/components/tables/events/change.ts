import type {TableName} from "../../base/catalogue/index.js";
import type {EstimateOf} from "../../base/catalogue/rows.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {floats} from "../../base/kit/arrays.js";
import {clusteredMeans, contrastOf} from "../../statistics/clusters/clustered-means.js";
import type {Estimate} from "../../statistics/numbers/estimate.js";
import type {IntervalMethod} from "../result/result.js";
import {linesOf, modelsOf} from "./stake-events.js";
import type {OutcomeEvents} from "./stake-events.js";
import {clusteredBy} from "../panel/clusters.js";
import {ownersOf} from "../panel/owners.js";

/** Mean of a number per event, clustered by owner; null without an event. */
export function eventMean(panel: Panel, entries: Int32Array, values: ArrayLike<number>): Estimate | null {
  if (!entries.length) return null;
  return contrastOf(clusteredMeans([values], ownersOf(panel, entries)), [1]);
}

/** Change of an outcome over the events of a regime (of all without one), with their number. */
export function changeOf(panel: Panel, followed: OutcomeEvents, regime: string) {
  const {entries, sides} = followed;
  const lines = linesOf(panel, followed, regime);
  const own = lines.map((line) => entries[line]);
  const change = eventMean(
    panel,
    own,
    floats(lines, (line) => sides.after[line] - sides.before[line])
  );
  return {events: lines.length, models: modelsOf(panel, entries, lines), change};
}

export function methods<N extends TableName>(panel: Panel, columns: EstimateOf<N>[]): IntervalMethod<N>[] {
  return [{columns, method: `95 % t intervals over events, ${clusteredBy(panel)}`}];
}
