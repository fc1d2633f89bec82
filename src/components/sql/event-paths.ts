import type {OutcomeName} from "../base/panel.js";
import type {Settings} from "../base/settings.js";
import {scoresOf} from "../base/catalogue/index.js";
import {eventPathSql} from "./event-path.js";
import {asPaidIn} from "./paid-scores.js";

/** The paths of several outcomes under one another, the outcome in the first column. */
export function eventPathsSql(settings: Settings, outcomes: readonly OutcomeName[]): string {
  const one = (outcome: OutcomeName) => `SELECT '${outcome}' AS outcome, * FROM (
${asPaidIn(eventPathSql({...settings, outcome}), scoresOf("event-path"))}
)`;
  return outcomes.map(one).join("\nUNION ALL\n");
}
