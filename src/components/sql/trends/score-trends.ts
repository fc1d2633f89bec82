import {fieldSeries, knownEarly} from "../../base/catalogue/trends.js";
import {stakeGroups} from "../../base/settings/stake-groups.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";

/** Columns that are more than their name. */
const columns = {
  n: "count(*)",
  mean: "avg(value)",
  median: "median(value)",
  p10: "quantile_cont(value, 0.1)",
  p25: "quantile_cont(value, 0.25)",
  p75: "quantile_cont(value, 0.75)",
  p90: "quantile_cont(value, 0.9)",
  stake_mean: "sum(value * weight) / sum(weight)",
  positive: "avg(CASE WHEN value > 0 THEN 1 ELSE 0 END)"
} as const;

/** How scores and amounts are spread: the table `score-trends`. */
export function scoreTrendsSql({rounds, days, stakeGroup}: Settings): string {
  return queryOf({
    parameters: {stake_group: stakeGroup},
    shared: [entered({rounds, days, known: ["stake"], stakeAbove: 0})],
    own: [grouped, long],
    select: `${selectList("score-trends", {...columns, stakes: "(SELECT stake_group FROM parameters)"})}
FROM long JOIN calendar USING (round)
WHERE final OR series IN (${knownEarly.map(literal).join(", ")})
GROUP BY round, cadence, series
ORDER BY round, list_position([${fieldSeries.map(literal).join(", ")}], series)`
  });
}

const grouped = `-- thirds of a round by stake
thirds AS (
  SELECT *, ntile(${stakeGroups.length - 1}) OVER (PARTITION BY round ORDER BY stake, model) AS third FROM entered
),
-- whose rows take part
grouped AS (
  SELECT thirds.* FROM thirds, parameters
  WHERE stake_group = 'all' OR third = list_position([${stakeGroups.slice(1).map(literal).join(", ")}], stake_group)
)`;

const long = `-- what is followed, one under the other
long AS (
  SELECT round, weight, series, value
  FROM (
    SELECT
      round,
      stake AS weight,
      ${fieldSeries.map((name) => (name === "return" ? 'payout / stake AS "return"' : name)).join(",\n      ")}
    FROM grouped
  ) UNPIVOT (value FOR series IN (${fieldSeries.map((name) => `"${name}"`).join(", ")}))
),
-- cadences, and which rounds are final
calendar AS (
  SELECT round, cadence, resolved AS final FROM rounds
)`;
