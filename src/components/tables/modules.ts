import type {Panel} from "../base/snapshot/panel.js";
import type {TableName} from "../base/catalogue/index.js";
import type {Settings} from "../base/settings/settings.js";
import type {TableResult} from "./result/result.js";

export type TableFunction<N extends TableName = TableName> = (panel: Panel, settings: Settings) => TableResult<N>;

/** Every table by its name on the command line, each with the way to its code: a page fetches those that it computes, and none to draw first. */
export const tableModules: {[N in TableName]: () => Promise<TableFunction<N>>} = {
  "stake-deciles": async () => (await import("./stake/deciles.js")).stakeDeciles,
  penalty: async () => (await import("./penalty/penalty.js")).penalty,
  "penalty-shape": async () => (await import("./penalty/shape.js")).penaltyShape,
  trend: async () => (await import("./trend/trend.js")).trend,
  "trend-slope": async () => (await import("./trend/slope.js")).trendSlope,
  events: async () => (await import("./events/events.js")).events,
  "event-path": async () => (await import("./events/path.js")).eventPath,
  "event-summary": async () => (await import("./events/summary.js")).eventSummary,
  "event-parts": async () => (await import("./events/parts.js")).eventParts,
  "event-tests": async () => (await import("./events/tests.js")).eventTests,
  "event-placebo": async () => (await import("./events/placebo.js")).eventPlacebo,
  "event-fan": async () => (await import("./events/fan.js")).eventFan,
  "event-attrition": async () => (await import("./events/attrition.js")).eventAttrition,
  "event-specifications": async () => (await import("./events/specifications.js")).eventSpecifications,
  payouts: async () => (await import("./data/payouts.js")).payouts,
  claims: async () => (await import("./claims/claims.js")).claims,
  "meta-model": async () => (await import("./mechanism/meta-model.js")).metaModel,
  "drift-parts": async () => (await import("./mechanism/drift-parts.js")).driftParts,
  "gap-parts": async () => (await import("./mechanism/gap-parts.js")).gapParts,
  "penalty-parts": async () => (await import("./penalty/parts.js")).penaltyParts,
  "leave-one-out": async () => (await import("./mechanism/leave-one-out.js")).leaveOneOut,
  truth: async () => (await import("./mechanism/truth.js")).truth,
  "event-mechanics": async () => (await import("./events/mechanics.js")).eventMechanics,
  "event-dose": async () => (await import("./events/dose.js")).eventDose,
  "event-allowance": async () => (await import("./events/allowance.js")).eventAllowance,
  "what-if": async () => (await import("./what-if/what-if.js")).whatIf,
  model: async () => (await import("./my-model/model.js")).model,
  account: async () => (await import("./my-model/account.js")).account,
  "model-events": async () => (await import("./my-model/model-events.js")).modelEvents,
  concentration: async () => (await import("./concentration/concentration.js")).concentration,
  "largest-stakes": async () => (await import("./concentration/largest.js")).largestStakes,
  persistence: async () => (await import("./persistence/persistence.js")).persistence,
  transitions: async () => (await import("./persistence/transitions.js")).transitions,
  halves: async () => (await import("./persistence/halves.js")).halves,
  leaderboard: async () => (await import("./leaderboard/leaderboard.js")).leaderboard,
  turnover: async () => (await import("./leaderboard/turnover.js")).turnover,
  rules: async () => (await import("./data/rules.js")).rules
};
