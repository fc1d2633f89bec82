import {estimateOf} from "../numbers/estimate.js";
import type {Estimate} from "../numbers/estimate.js";

/**
 * Delete-a-group jackknife for a statistic that no formula linearises: clusters are dealt into `groups` groups, the statistic is taken
 * without each, and var = (G - 1) / G sum (theta_g - mean)^2 with G - 1 degrees of freedom (Kott 2001). `without(g)` yields several
 * statistics at once; one that is NaN without some group has no interval.
 */
export function groupJackknife(
  estimates: readonly number[],
  {groups, without, level = 0.95}: {groups: number; without: (group: number) => readonly number[]; level?: number}
): Estimate[] {
  const replicates = Array.from({length: groups}, (_, g) => without(g));
  return estimates.map((estimate, k) => {
    const values = replicates.map((r) => r[k]);
    const mean = values.reduce((a, b) => a + b, 0) / groups;
    const squares = values.reduce((sum, v) => sum + (v - mean) ** 2, 0);
    return estimateOf(estimate, Math.sqrt(((groups - 1) / groups) * squares), {df: groups - 1, level});
  });
}
