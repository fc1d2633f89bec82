/** Piece of the query of the event study's tests: the jump at the raise. */
import {jumpOutcomes} from "../../base/events/tests.js";

const scores = ["cwmm", "corr", "mmc"];
const jumpOf = (name: string) =>
  `any_value(${name}) FILTER (time = nothing) - any_value(${name}) FILTER (time = -one) AS ${name}`;

/**
 * CTE `jumped`: from event time -1 to 0, less the round's mean, by whether no return of the round before was known when the stake was
 * set. MMC less CORR: less the median slope of the regime's resolved rounds times CORR.
 */
export const jumps = `regime_slopes AS (
  SELECT score_regime, median(one / nullif(corr_per_mmc, nothing)) AS slope
  FROM planes JOIN rounds USING (round), parameters WHERE resolved GROUP BY score_regime
),
kinds AS (
  SELECT counted.model, counted.round, counted.score_regime,
    earlier.first_score::DATE - days_to_score > now.closes AS clean
  FROM counted JOIN rounds AS now ON now.round = counted.round
    JOIN rounds AS earlier ON earlier.round = counted.round_before, parameters
  WHERE counts
),
jumps AS (
  SELECT model, round, ${scores.map(jumpOf).join(",\n    ")}
  FROM adjusted, parameters GROUP BY model, round
),
jumps_told AS (
  SELECT score_regime, clean, ${scores.join(", ")}, mmc - slope * corr AS "mmc less corr"
  FROM kinds LEFT JOIN jumps USING (model, round) LEFT JOIN regime_slopes USING (score_regime)
),
jumped AS (
  SELECT score_regime, 'jump' AS test, outcome, 'round' AS adjust, count(jump) AS n, avg(jump) AS estimate, clean
  FROM (SELECT * FROM jumps_told)
    UNPIVOT INCLUDE NULLS (jump FOR outcome IN (${jumpOutcomes.map((name) => `"${name}"`).join(", ")}))
  GROUP BY score_regime, outcome, clean
)`;
