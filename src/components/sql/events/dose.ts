import type {Settings} from "../../base/settings/settings.js";
import {ownStake} from "./own.js";
import {selectList} from "../result/select-list.js";

/** CTE `dosed`, one row per event with scores at event times -1 and 0. */
export const doses = `doses AS (
  SELECT score_regime, model, round, any_value(stake_before) AS stake_before, any_value(stake_after) AS stake_after,
    any_value(weight) FILTER (time = -one) AS weight_before, any_value(weight) FILTER (time = nothing) AS weight_after,
    any_value(mmc) FILTER (time = nothing) - any_value(mmc) FILTER (time = -one) AS jump,
    any_value(own) FILTER (time = nothing) AS predicted, any_value(own_market) FILTER (time = nothing) AS predicted_market,
    avg(own) FILTER (time >= nothing) AS own
  FROM told, parameters GROUP BY score_regime, model, round
),
dosed AS (
  SELECT *, sign(predicted_market) * sqrt(abs(predicted_market)) AS root FROM doses
  WHERE jump IS NOT NULL AND predicted IS NOT NULL AND weight_before IS NOT NULL AND weight_after IS NOT NULL
)`;

/** Jump beside what is predicted, by event: the table `event-dose`. */
export function eventDoseSql(settings: Settings): string {
  return `WITH RECURSIVE
${ownStake(settings, {fewest: 3})},
${doses},
lines AS (
  SELECT score_regime, avg(own) AS own_mean,
    CASE WHEN count(*) >= any_value(fewest) AND count(DISTINCT predicted) > any_value(one) AND count(DISTINCT predicted_market) > any_value(one)
      THEN covar_pop(root, jump) / nullif(covar_pop(root, predicted), any_value(nothing)) END AS slope
  FROM dosed, parameters GROUP BY score_regime
)
SELECT ${selectList("event-dose")}
FROM dosed JOIN lines USING (score_regime) JOIN blocks USING (score_regime)
ORDER BY first_round, model, round`;
}
