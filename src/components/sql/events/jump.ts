/** Steps of the query of the event study's tests: the jump at the raise. */
import {jumpOutcomes} from "../../base/events/tests.js";

const scores = ["cwmm", "corr", "mmc"];
const jumpOf = (name: string) =>
  `any_value(score) FILTER (time = 0 AND outcome = '${name}')
      - any_value(score) FILTER (time = -1 AND outcome = '${name}') AS ${name}`;

/** CTE `jumped`. */
export const jumps = `-- MMC per CORR: the median slope of the regime's resolved rounds
regime_slopes AS (
  SELECT score_regime, median(1 / nullif(corr_per_mmc, 0)) AS slope
  FROM planes JOIN rounds USING (round)
  WHERE resolved
  GROUP BY score_regime
),
-- clean: no return of the round before was known when the stake was set
kinds AS (
  SELECT
    counted.model,
    counted.round,
    counted.score_regime,
    earlier.first_score::DATE - 1 > now.closes AS clean
  FROM counted JOIN rounds AS now ON now.round = counted.round
    JOIN rounds AS earlier ON earlier.round = counted.round_before
  WHERE counts
),
-- from event time -1 to 0, less what the others did
jumps AS (
  SELECT
    model,
    round,
    ${scores.map(jumpOf).join(",\n    ")}
  FROM less_others GROUP BY model, round
),
-- all of it by event
jumps_told AS (
  SELECT score_regime, clean, ${scores.join(", ")}, mmc - slope * corr AS "mmc less corr"
  FROM kinds LEFT JOIN jumps USING (model, round) LEFT JOIN regime_slopes USING (score_regime)
),
-- means over events
jumped AS (
  SELECT score_regime, 'jump' AS test, outcome, 'others' AS adjust, count(jump) AS n, avg(jump) AS estimate, clean
  FROM (SELECT * FROM jumps_told)
    UNPIVOT INCLUDE NULLS (jump FOR outcome IN (${jumpOutcomes.map((name) => `"${name}"`).join(", ")}))
  GROUP BY score_regime, outcome, clean
)`;
