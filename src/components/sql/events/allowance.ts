import {allowancePlaces} from "../../base/kit/constants.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {doses} from "./dose.js";
import {ownStake} from "./own.js";
import {eventParameters} from "./selection.js";

const percentile = (place: number) => `percentile ${100 * place}`;
const names = ["events", "largest", ...allowancePlaces.map(percentile)];
const places = allowancePlaces.map((place) => `(${literal(percentile(place))}, ${literal(place)})`).join(",\n    ");

/** What a larger stake alone allows, at the events at hand and for models of three weights: the table `event-allowance`. */
export function eventAllowanceSql(settings: Settings): string {
  return queryOf({
    recursive: true,
    parameters: eventParameters(settings),
    shared: [...ownStake(settings), doses],
    own: [stakedModels, allowed, results],
    select: `${selectList("event-allowance", {n: "results.n"})}
FROM results JOIN typical USING (score_regime)
  JOIN (SELECT score_regime, min(round) AS first_round FROM calendar GROUP BY score_regime) USING (score_regime)
ORDER BY first_round, list_position([${names.map(literal).join(", ")}], who)`
  });
}

/** CTEs that end in `quantiles`. */
const stakedModels = `-- staked rows of the resolved rounds that take part
staked AS (
  SELECT chosen.score_regime, round, cwmm / factor AS rho, mmc, stake / total AS weight
  FROM observations JOIN chosen USING (round) JOIN pools USING (round)
  WHERE chosen.resolved AND cwmm IS NOT NULL AND mmc IS NOT NULL AND stake > 0
),
-- a model with the median correlation and the median MMC of them
typical AS (
  SELECT score_regime, count(*) AS n, median(rho) AS rho, median(mmc) AS mmc FROM staked GROUP BY score_regime
),
-- the mean meta-model of their rounds
meta_models AS (
  SELECT score_regime, avg(sigma) AS sigma, avg(c_meta) AS market
  FROM (SELECT DISTINCT score_regime, round FROM staked) JOIN scores USING (round)
  WHERE c_meta IS NOT NULL
  GROUP BY score_regime
),
-- quantiles that are asked for
places AS (
  SELECT * FROM (VALUES
    ${places}
  ) AS places(who, place)
),
-- rows by their weights
ranked AS (
  SELECT
    score_regime,
    weight,
    row_number() OVER (PARTITION BY score_regime ORDER BY weight) - 1 AS rank,
    count(*) OVER (PARTITION BY score_regime) - 1 AS last_rank
  FROM staked
),
-- quantiles of the weights (type 7: between two ranks in proportion)
quantiles AS (
  SELECT score_regime, who, sum(weight * greatest(0, 1 - abs(rank - place * last_rank))) AS weight
  FROM ranked, places GROUP BY score_regime, who
)`;

/** CTE `allowed`. */
const allowed = `-- a typical model of each of these weights whose stake is multiplied by the ratio
raised AS (
  SELECT
    score_regime,
    who,
    n,
    weight,
    rho,
    mmc,
    market,
    mmc + rho * market AS accuracy,
    (ratio - 1) * weight / sigma AS delta
  FROM quantiles JOIN typical USING (score_regime) LEFT JOIN meta_models USING (score_regime), parameters
),
-- its MMC then less what it was
allowed AS (
  SELECT
    score_regime,
    who,
    n,
    weight,
    accuracy - (rho + delta) * (market + delta * accuracy) / (1 + 2 * rho * delta + delta * delta) - mmc AS change
  FROM raised
)`;

/** CTE `results`. */
const results = `-- the events' own, the largest of them, and typical models
results AS (
  SELECT score_regime, 'events' AS who, count(*) AS n, median(weight_before) AS weight, avg(own) AS change
  FROM dosed GROUP BY score_regime
  UNION ALL
  SELECT score_regime, 'largest' AS who, 1 AS n, weight_before AS weight, own AS change
  FROM dosed QUALIFY row_number() OVER (PARTITION BY score_regime ORDER BY own, model, round) = 1
  UNION ALL
  SELECT score_regime, who, n, weight, change FROM allowed
)`;
