/**
 * Position at which a group of SQL's NTILE begins (ISO/IEC 9075-2, 6.10): the first `count % groups` groups hold one row
 * more. `ntileStart(groups + 1, count, groups)` is `count`.
 */
export function ntileStart(group: number, count: number, groups: number): number {
  return (group - 1) * Math.floor(count / groups) + Math.min(group - 1, count % groups);
}
