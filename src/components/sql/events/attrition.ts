import {allRows, raiseRules, rowRules, scoredRules} from "../../base/events/rules.js";
import type {Settings} from "../../base/settings/settings.js";
import {countedEvents, eventParameters, kept, pickedEvents} from "./selection.js";
import {literal} from "../panel/selection.js";
import {selectList} from "../result/select-list.js";

/** Columns that are more than their name. */
const columns = {left: "(SELECT count(*) FROM entered) - sum(lost) OVER (ORDER BY place)::BIGINT"} as const;

export function eventAttritionSql(settings: Settings): string {
  const {persistence, coolOff} = settings;
  const raise = raiseRules(settings);
  const scored = scoredRules(settings, "mmc");
  const all = "SELECT count(*) FROM";
  const lasting = `(${all} raises${persistence ? `, parameters WHERE ${kept({found: "raises"})}` : ""})`;
  const rules: [rule: string, lost: string][] = [
    [allRows, "(SELECT nothing FROM parameters)"],
    ...Object.entries(rowRules(settings)).map(([fate, rule]): [string, string] => [
      rule,
      `(${all} decided WHERE fate = ${literal(fate)})`
    ]),
    ...(persistence ? [[raise.persistence, `(${all} raises) - ${lasting}`] as [string, string]] : []),
    ...(coolOff ? [[raise.coolOff, `${lasting} - (${all} candidates)`] as [string, string]] : []),
    [raise.pick, `(${all} candidates) - (${all} picked)`],
    [scored.before, `(${all} counted, parameters WHERE n_before < min_scored)`],
    [scored.after, `(${all} counted, parameters WHERE n_before >= min_scored AND n_after < min_scored)`]
  ];
  const names = rules.map(([rule]) => literal(rule)).join(",\n    ");
  return `WITH RECURSIVE
${eventParameters(settings)},
${pickedEvents(settings)},
${countedEvents(["mmc"])},
decided AS (
  SELECT CASE
    WHEN coalesce(now.stake, nothing) <= nothing THEN 'unstaked'
    WHEN earlier.round IS NULL THEN 'gap'
    WHEN earlier.score_regime <> now.score_regime OR earlier.staking_regime <> now.staking_regime THEN 'regime'
    WHEN coalesce(earlier.stake, nothing) <= nothing THEN 'entry'
    WHEN now.stake < ratio * earlier.stake THEN 'small'
    WHEN earlier.stake < base THEN 'dust'
    ELSE 'raise' END AS fate
  FROM entered AS now LEFT JOIN entered AS earlier
    ON earlier.model = now.model AND earlier.round = now.round_before, parameters
),
losses AS (
  SELECT unnest([
    ${names}
  ]) AS rule, unnest([
    ${rules.map(([, lost]) => lost).join(",\n    ")}
  ]) AS lost, unnest(range(${rules.length})) AS place
)
SELECT ${selectList("event-attrition", columns)}
FROM losses ORDER BY place`;
}
