import type {Panel} from "../base/panel.js";
import type {TableName} from "../base/catalogue/index.js";
import type {Settings} from "../base/settings.js";
import type {TableResult} from "./result.js";

export type TableFunction<N extends TableName = TableName> = (panel: Panel, settings: Settings) => TableResult<N>;

/** Every table by its name on the command line, each with the way to its code: a page fetches those that it computes, and none to draw first. */
export const tableModules: {[N in TableName]: () => Promise<TableFunction<N>>} = {
  "stake-deciles": async () => (await import("./stake-deciles.js")).stakeDeciles,
  penalty: async () => (await import("./penalty.js")).penalty,
  "penalty-shape": async () => (await import("./penalty-shape.js")).penaltyShape,
  trend: async () => (await import("./trend.js")).trend,
  "trend-slope": async () => (await import("./trend-slope.js")).trendSlope,
  events: async () => (await import("./events.js")).events,
  "event-path": async () => (await import("./event-path.js")).eventPath,
  "event-summary": async () => (await import("./event-summary.js")).eventSummary,
  "event-parts": async () => (await import("./event-parts.js")).eventParts,
  "event-tests": async () => (await import("./event-tests.js")).eventTests,
  "event-placebo": async () => (await import("./event-placebo.js")).eventPlacebo,
  "event-fan": async () => (await import("./event-fan.js")).eventFan,
  "event-attrition": async () => (await import("./event-attrition.js")).eventAttrition,
  "event-specifications": async () => (await import("./event-specifications.js")).eventSpecifications,
  payouts: async () => (await import("./payouts.js")).payouts,
  claims: async () => (await import("./claims.js")).claims,
  "meta-model": async () => (await import("./meta-model.js")).metaModel,
  "drift-parts": async () => (await import("./drift-parts.js")).driftParts,
  "gap-parts": async () => (await import("./gap-parts.js")).gapParts,
  "penalty-parts": async () => (await import("./penalty-parts.js")).penaltyParts,
  "leave-one-out": async () => (await import("./leave-one-out.js")).leaveOneOut,
  truth: async () => (await import("./truth.js")).truth,
  "event-mechanics": async () => (await import("./event-mechanics.js")).eventMechanics,
  "event-dose": async () => (await import("./event-dose.js")).eventDose,
  "event-allowance": async () => (await import("./event-allowance.js")).eventAllowance,
  "what-if": async () => (await import("./what-if.js")).whatIf,
  rules: async () => (await import("./rules.js")).rules
};
