import {allRows, othersRule, raiseRules, rowRules, scoredRules} from "../../base/events/rules.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {comparison, othersAround} from "./comparison.js";
import {eventParameters, kept, pickedEvents} from "./selection.js";
import {countedEvents} from "./windows.js";

/** Columns that are more than their name. */
const columns = {left: "(SELECT count(*) FROM entered) - sum(lost) OVER (ORDER BY place)::BIGINT"} as const;

export function eventAttritionSql(settings: Settings): string {
  return queryOf({
    recursive: true,
    parameters: eventParameters(settings),
    shared: [
      pickedEvents(settings),
      countedEvents(["mmc"]),
      ...(settings.adjust === "others" ? [...othersAround(), comparison(["mmc"])] : [])
    ],
    own: [decided, lossesOf(settings)],
    select: `${selectList("event-attrition", columns)}
FROM losses
ORDER BY place`
  });
}

const decided = `-- what becomes of each row: the first rule that takes it away
decided AS (
  SELECT
    CASE
      WHEN coalesce(now.stake, 0) <= 0 THEN 'unstaked'
      WHEN earlier.round IS NULL THEN 'gap'
      WHEN earlier.score_regime <> now.score_regime OR earlier.staking_regime <> now.staking_regime THEN 'regime'
      WHEN coalesce(earlier.stake, 0) <= 0 THEN 'entry'
      WHEN now.stake < ratio * earlier.stake THEN 'small'
      WHEN earlier.stake < base THEN 'dust'
      ELSE 'raise' END AS fate
  FROM entered AS now LEFT JOIN entered AS earlier
    ON earlier.model = now.model AND earlier.round = now.round_before, parameters
)`;

/** CTE `losses`. */
function lossesOf(settings: Settings): string {
  const rows = rulesOf(settings).map(
    ([rule, lost], place) => `SELECT
    ${place} AS place,
    ${literal(rule)} AS rule,
    (${lost}) AS lost`
  );
  return `-- rows that each rule takes away
losses AS (
  ${rows.join("\n  UNION ALL\n  ")}
)`;
}

/** Each rule with the query of how many it takes away. */
function rulesOf(settings: Settings): [rule: string, lost: string][] {
  const {persistence, coolOff, adjust} = settings;
  const raise = raiseRules(settings);
  const scored = scoredRules(settings, "mmc");
  const all = "SELECT count(*) FROM";
  const lasting = `(${all} raises${persistence ? `, parameters WHERE ${kept({found: "raises"})}` : ""})`;
  const fates = Object.entries(rowRules(settings));
  return [
    [allRows, "0"],
    ...fates.map(([fate, rule]): [string, string] => [rule, `${all} decided WHERE fate = ${literal(fate)}`]),
    ...(persistence ? [[raise.persistence, `(${all} raises) - ${lasting}`] as [string, string]] : []),
    ...(coolOff ? [[raise.coolOff, `${lasting} - (${all} candidates)`] as [string, string]] : []),
    [raise.pick, `(${all} candidates) - (${all} picked)`],
    [scored.before, `${all} counted, parameters WHERE n_before < min_scored`],
    [scored.after, `${all} counted, parameters WHERE n_before >= min_scored AND n_after < min_scored`],
    ...(adjust === "others"
      ? [[othersRule, `(${all} counted WHERE counts) - (${all} compared)`] as [string, string]]
      : [])
  ];
}
