/** Who may depend on whom among events: those of one account, and those of one date. */
import {fewestClusters} from "../../base/kit/constants.js";
import type {TableName} from "../../base/catalogue/index.js";
import type {EstimateOf} from "../../base/catalogue/rows.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {integers} from "../../base/kit/arrays.js";
import {clustersOf} from "../../statistics/clusters/cluster-variance.js";
import {clusteredMeans, contrastOf} from "../../statistics/clusters/clustered-means.js";
import type {Means} from "../../statistics/clusters/clustered-means.js";
import {twoWays} from "../../statistics/clusters/ways.js";
import type {TwoWays} from "../../statistics/clusters/ways.js";
import type {Estimate} from "../../statistics/numbers/estimate.js";
import {histories} from "../panel/histories.js";
import {clusteredBy} from "../panel/clusters.js";
import {ownersOf} from "../panel/owners.js";
import type {IntervalMethod} from "../result/result.js";

export type Adjusted = Pick<Settings, "adjust">;

/** Clusters of entries of `careers` by account and by the round of the event. */
export function eventWays(panel: Panel, entries: Int32Array): TwoWays {
  const {round} = histories(panel);
  return twoWays(ownersOf(panel, entries), clustersOf(integers(entries, (e) => round[e])));
}

/**
 * Means of numbers of events. As scored (`adjust = none`) all events share the luck of the rounds around them, which no clustering of a few
 * dates tells: then there is no interval.
 */
export function eventMeans(
  panel: Panel,
  {entries, columns, adjust}: {entries: Int32Array; columns: readonly ArrayLike<number>[]} & Adjusted
): Means {
  const means = clusteredMeans(columns, eventWays(panel, entries));
  return adjust === "none" ? {...means, df: NaN} : means;
}

/** Mean of a number per event; null without an event. */
export function eventMean(
  panel: Panel,
  {entries, values, adjust}: {entries: Int32Array; values: ArrayLike<number>} & Adjusted
): Estimate | null {
  return entries.length ? contrastOf(eventMeans(panel, {entries, columns: [values], adjust}), [1]) : null;
}

/** How errors of events are clustered, in words. */
export const eventClusters = (panel: Panel) =>
  `${clusteredBy(panel)} and by date; none under ${fewestClusters.accounts} accounts or ${fewestClusters.dates} dates`;

/** What a caption says where scores are taken as they are. */
export const noneAsScored = "no interval as scored: all events share the luck of the rounds around them";

/** The method of some columns, or why they have no intervals. */
export function eventMethods<N extends TableName>(
  panel: Panel,
  columns: EstimateOf<N>[],
  {adjust, what = "t intervals over events"}: Adjusted & {what?: string}
): IntervalMethod<N>[] {
  const method = adjust === "none" ? noneAsScored : `95 % ${what}, ${eventClusters(panel)}`;
  return [{columns, method}];
}
