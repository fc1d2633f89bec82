import {clusteredMean} from "../../src/components/statistics/clusters/clustered-mean.js";
import type {MeanEstimate} from "../../src/components/statistics/clusters/clustered-mean.js";
import type {Numbers} from "../../src/components/statistics/numbers/least-squares.js";

/** Mean of values, each a cluster of its own: the one-sample t interval. NaN values are left out. */
export function meanOf(values: Numbers, {level = 0.95} = {}): MeanEstimate {
  const known = Float64Array.from(Array.from(values).filter((value) => value === value));
  return clusteredMean({sums: known, weights: new Float64Array(known.length).fill(1)}, {type: "CR1", level});
}
