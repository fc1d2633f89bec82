import type {Settings} from "../../base/settings/settings.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {ownStake} from "./own.js";
import {blocks, eventParameters} from "./selection.js";

/** CTE `dosed`. */
export const doses = `-- each event's weight before and after, its jump, and the jump that its own stake would make
doses AS (
  SELECT
    score_regime,
    model,
    round,
    any_value(stake_before) AS stake_before,
    any_value(stake_after) AS stake_after,
    any_value(weight) FILTER (time = -1) AS weight_before,
    any_value(weight) FILTER (time = 0) AS weight_after,
    any_value(mmc) FILTER (time = 0) - any_value(mmc) FILTER (time = -1) AS jump,
    any_value(own) FILTER (time = 0) AS predicted,
    any_value(own_market) FILTER (time = 0) AS predicted_market,
    avg(own) FILTER (time >= 0) AS own
  FROM told GROUP BY score_regime, model, round
),
-- events with scores at event times -1 and 0
dosed AS (
  SELECT *, sign(predicted_market) * sqrt(abs(predicted_market)) AS root
  FROM doses
  WHERE jump IS NOT NULL AND predicted IS NOT NULL AND weight_before IS NOT NULL AND weight_after IS NOT NULL
)`;

/** Jump beside what is predicted, by event: the table `event-dose`. */
export function eventDoseSql(settings: Settings): string {
  return queryOf({
    recursive: true,
    parameters: eventParameters(settings),
    shared: [...ownStake(settings), blocks],
    own: [doses, lines],
    select: `${selectList("event-dose")}
FROM dosed JOIN lines USING (score_regime) JOIN blocks USING (score_regime)
ORDER BY first_round, model, round`
  });
}

const lines = `-- the slope of the jump over what is predicted, by the root of the market's part as instrument
lines AS (
  SELECT
    score_regime,
    avg(own) AS own_mean,
    CASE WHEN count(*) >= 3 AND count(DISTINCT predicted) > 1 AND count(DISTINCT predicted_market) > 1
      THEN covar_pop(root, jump) / nullif(covar_pop(root, predicted), 0) END AS slope
  FROM dosed GROUP BY score_regime
)`;
