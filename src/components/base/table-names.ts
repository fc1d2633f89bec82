/** The names of all tables, and which of them are of one kind: they take the same parameters. */

export type TableName =
  | "stake-deciles"
  | "penalty"
  | "penalty-shape"
  | "trend"
  | "trend-slope"
  | "events"
  | "event-path"
  | "event-summary"
  | "event-parts"
  | "event-tests"
  | "event-placebo"
  | "event-fan"
  | "event-attrition"
  | "event-specifications"
  | "payouts"
  | "claims"
  | "meta-model"
  | "drift-parts"
  | "gap-parts"
  | "penalty-parts"
  | "leave-one-out"
  | "truth"
  | "event-mechanics"
  | "event-dose"
  | "event-allowance"
  | "what-if"
  | "rules";

/** Tables of the events at one definition, and with the one that goes through many. */
export const events: TableName[] = [
  "events",
  "event-path",
  "event-summary",
  "event-parts",
  "event-tests",
  "event-placebo",
  "event-fan",
  "event-attrition",
  "event-mechanics",
  "event-dose",
  "event-allowance"
];
export const studies: TableName[] = [...events, "event-specifications"];
/** One number per round, or of a run of rounds. */
export const rounds: TableName[] = ["meta-model", "drift-parts"];
export const series: TableName[] = ["trend", "trend-slope", ...rounds];
/** Groups by stake, and groups by cwmm. */
export const byStake: TableName[] = ["stake-deciles", "gap-parts"];
export const byCwmm: TableName[] = ["penalty", "penalty-shape", "penalty-parts"];
/** Tables made from observations: all of them take the rounds to make them from. */
export const every: TableName[] = [
  "stake-deciles",
  "penalty",
  "penalty-shape",
  "trend",
  "trend-slope",
  ...studies,
  "payouts",
  "claims",
  ...rounds,
  "gap-parts",
  "penalty-parts",
  "leave-one-out",
  "truth",
  "what-if"
];
/** Tables that read no observations: they take no parameter, and need no snapshot. */
export const unread: TableName[] = ["rules"];
export const tableNames: TableName[] = [...every, ...unread];
