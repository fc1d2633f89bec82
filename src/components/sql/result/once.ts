/**
 * A number that the query gives and the table withholds: the share of a fall, where the interval of the fall, which resampling
 * yields, does not exclude 0.
 */
export const withheld = (row: Record<string, unknown>) => row.statistic === "share" && row.estimate === null;
