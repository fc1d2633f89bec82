import type {OutcomeName} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {scoresOf} from "../../base/catalogue/index.js";
import {eventPathSql} from "./path.js";
import {asPaidIn} from "../panel/paid-scores.js";

/** The paths of several outcomes under one another, the outcome in the first column. */
export function eventPathsSql(settings: Settings, outcomes: readonly OutcomeName[]): string {
  const one = (outcome: OutcomeName) => `SELECT '${outcome}' AS outcome, * FROM (
${asPaidIn(eventPathSql({...settings, outcome}), scoresOf("event-path"))}
)`;
  return outcomes.map(one).join("\nUNION ALL\n");
}
