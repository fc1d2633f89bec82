/** Steps of the queries of the event tables: scores around picked events, and the events that count. */
import {select} from "../result/select-list.js";

/** CTEs `windows`, `scored` and `counted`: scores around each picked event, and picked events with their scored rounds of MMC. */
export function countedEvents(scores: readonly string[]): string {
  return `${scoredWindows(scores)},
-- scored rounds on each side
numbers AS (
  SELECT
    model,
    round,
    count(mmc) FILTER (time < 0) AS n_before,
    count(mmc) FILTER (time >= 0) AS n_after
  FROM scored GROUP BY model, round
),
-- an event counts with enough of them on both
counted AS (
  SELECT
    picked.*,
    coalesce(n_before, 0) AS n_before,
    coalesce(n_after, 0) AS n_after,
    coalesce(n_before >= min_scored AND n_after >= min_scored, FALSE) AS counts
  FROM picked LEFT JOIN numbers USING (model, round), parameters
)`;
}

/** CTEs `windows` and `scored`: scores in the window around each row of `picked`. */
export function scoredWindows(scores: readonly string[]): string {
  return `-- the resolved rounds around each event; time: rounds since it
windows AS (
  SELECT
    picked.model,
    picked.round,
    picked.score_regime,
    chosen.position - picked.position AS time,
    chosen.round AS scored_round
  FROM picked JOIN chosen ON chosen.cadence = picked.cadence AND chosen.score_regime = picked.score_regime, parameters
  WHERE chosen.resolved
    AND chosen.position >= picked.position - before AND chosen.position < picked.position + after
),
-- and the scores in them
scored AS (
  ${select(["windows.*", ...scores.map((s) => `observations.${s}`)], {indent: "    "})}
  FROM windows JOIN observations
    ON observations.model = windows.model AND observations.round = windows.scored_round
)`;
}

/** CTE `round_means`. */
export const roundMeans = (names: readonly string[]) => `-- means over the staked models of each round
round_means AS (
  ${select(["round AS scored_round", ...names.map((name) => `avg(${name}) AS ${name}_mean`)], {indent: "    "})}
  FROM observations WHERE stake > 0 GROUP BY round
)`;

/** Enough scored rounds on both sides; `counted` counts them. */
export const enough = (counted: string) =>
  `${counted} FILTER (time < 0) >= min_scored AND ${counted} FILTER (time >= 0) >= min_scored`;

/** CTE `times`. */
export const times = `-- event times
times AS (
  SELECT unnest(range(-before, after)) AS time FROM parameters
)`;
