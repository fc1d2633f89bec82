/** Rows that may depend on each other in one way, or in two: rows of one account, and rows of one date. */
import {fewestClusters} from "../../base/kit/constants.js";
import {clustersOf} from "./cluster-variance.js";
import type {Clusters} from "./cluster-variance.js";

/** Clusters of the same rows by account, by date, and by both at once. */
export interface TwoWays {
  accounts: Clusters;
  dates: Clusters;
  both: Clusters;
}

export type Ways = Clusters | TwoWays;

/** Below so many degrees of freedom a t interval cannot be trusted (Pustejovsky and Tipton 2018): it is left blank. */
const fewestDegrees = 4 - 1e-9;

export function twoWays(accounts: Clusters, dates: Clusters): TwoWays {
  return {accounts, dates, both: clustersOf(accounts.codes.map((code, i) => code * dates.size + dates.codes[i]))};
}

/** The one way, or accounts, dates and both, in this order. */
export const eachWay = (ways: Ways): Clusters[] => ("dates" in ways ? [ways.accounts, ways.dates, ways.both] : [ways]);

/**
 * A variance from those by each way: by account plus by date less by both (Cameron, Gelbach and Miller 2011), and never below the larger
 * of the first two.
 */
export function varianceBy([first, second, both]: readonly number[]): number {
  if (second === undefined) return first;
  return Math.max(first, second, first + second - both);
}

/** Degrees of freedom from those by each way: the smaller of accounts' and dates'; NaN where there are too few for an interval. */
export function degreesBy([accounts, dates]: readonly {df: number; clusters: number}[]): number {
  const isTwo = dates !== undefined;
  if (isTwo && (accounts.clusters < fewestClusters.accounts || dates.clusters < fewestClusters.dates)) return NaN;
  const df = isTwo ? Math.min(accounts.df, dates.df) : accounts.df;
  return df >= fewestDegrees ? df : NaN;
}
