/** Which scores each table reads. */
import {outcomeNames} from "./panel.js";
import type {ScoreName} from "./panel.js";
import type {TableName} from "./table-names.js";

/** Tables of one page read the same, so that they share a panel and what is remembered of it. */
export const scoresOf: Record<TableName, readonly ScoreName[]> = {
  "stake-deciles": ["cwmm"],
  penalty: ["cwmm", "mmc", "corr"],
  "penalty-shape": ["cwmm", "mmc", "corr"],
  trend: ["cwmm"],
  "trend-slope": ["cwmm"],
  events: outcomeNames,
  "event-path": outcomeNames,
  "event-summary": outcomeNames,
  "event-parts": outcomeNames,
  "event-tests": outcomeNames,
  "event-placebo": outcomeNames,
  "event-fan": outcomeNames,
  "event-attrition": outcomeNames,
  "event-specifications": outcomeNames,
  claims: outcomeNames,
  payouts: ["mmc", "corr", "payout", "corr_multiplier", "mmc_multiplier"],
  "meta-model": ["cwmm", "mmc", "corr"],
  "drift-parts": ["cwmm", "mmc", "corr"],
  "gap-parts": ["cwmm", "mmc", "corr"],
  "penalty-parts": ["cwmm", "mmc", "corr"],
  "leave-one-out": ["cwmm"],
  truth: ["cwmm", "mmc", "corr"],
  "event-mechanics": outcomeNames,
  "event-dose": outcomeNames,
  "event-allowance": outcomeNames,
  "what-if": ["cwmm", "mmc", "corr", "corr_multiplier", "mmc_multiplier"],
  rules: []
};
