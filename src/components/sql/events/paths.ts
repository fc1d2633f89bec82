import type {OutcomeName} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {scoresOf} from "../../base/catalogue/index.js";
import {asPaidIn} from "../panel/paid-scores.js";
import {queryOf} from "../result/query.js";
import {ownPath, pathSteps} from "./path.js";

/** The paths of several outcomes under one another, the outcome in the first column. */
export function eventPathsSql(settings: Settings, outcomes: readonly OutcomeName[]): string {
  const one = (outcome: OutcomeName) => {
    const {own, select} = ownPath({...settings, outcome});
    return `SELECT '${outcome}' AS outcome, * FROM (
WITH
${own.join(",\n")}
${select}
)`;
  };
  const select = outcomes.map(one).join("\nUNION ALL\n");
  return asPaidIn(queryOf({...pathSteps(settings, outcomes), select}), scoresOf("event-path"));
}
