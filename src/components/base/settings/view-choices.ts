/** What inputs that only draw can be set to, where others need the names. */
export const fieldStatistics = ["quantiles", "mean", "median", "stake-weighted", "positive"] as const;
export type FieldStatistic = (typeof fieldStatistics)[number];
