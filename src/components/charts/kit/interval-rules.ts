import * as Plot from "@observablehq/plot";

/** A thin vertical rule from the low to the high end of the interval of column `y`, for the rows that have one. */
export function intervalRules(
  rows: readonly object[],
  {y, ...rest}: {x: string; y: string; fx?: string; stroke: string}
): Plot.RuleX {
  const [low, high] = [`${y}_low`, `${y}_high`];
  const known = (rows as readonly Record<string, unknown>[]).filter((r) => r[low] != null && r[high] != null);
  return Plot.ruleX(known, {...rest, y1: low, y2: high, strokeWidth: 1.25, strokeOpacity: 0.75});
}
