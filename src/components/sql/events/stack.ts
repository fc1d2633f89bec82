/** Steps of the query of the event study's tests: the change against models that did not raise, on the same dates. */
import {testedOutcomes} from "../../base/events/tests.js";

const each = (text: (name: string) => string, separator = ", ") => testedOutcomes.map(text).join(separator);

/** CTE `shown`. */
export const shownScores = `-- scores of the resolved rounds that take part, less the round's mean
shown AS (
  SELECT
    observations.model,
    stake,
    chosen.round,
    chosen.cadence,
    chosen.score_regime,
    ${each((name) => `${name} - ${name}_mean AS ${name}`, ",\n    ")}
  FROM observations JOIN chosen ON chosen.round = observations.round JOIN round_means ON scored_round = chosen.round
  WHERE chosen.resolved
)`;

/**
 * CTE `stacked`, after `shown`, `dates` and `raisers`. Every date is an experiment of its own. `starts` is materialized:
 * else all scores of a model may be joined with one another.
 */
export const stacks = `-- the rounds around dates
date_windows AS (
  SELECT DISTINCT round, time, scored_round FROM windows
),
-- models with an event on a date, and staked models without any raise in the window
members AS (
  SELECT score_regime, round, round_before, model, TRUE AS treated FROM counted WHERE counts
  UNION ALL
  SELECT score_regime, round, round_before, model, FALSE AS treated
  FROM dates JOIN (SELECT round, model FROM entered WHERE stake > 0) USING (round)
    ANTI JOIN raisers USING (round, model)
),
-- their scores in the round before
starts AS MATERIALIZED (
  SELECT
    members.score_regime,
    members.round,
    members.model,
    treated,
    ${each((name) => `${name} AS ${name}_then`, ",\n    ")}
  FROM members JOIN shown ON shown.model = members.model AND shown.round = round_before
),
-- mean changes since then
moves AS (
  SELECT
    starts.score_regime,
    starts.round,
    treated,
    time,
    ${each((name) => `avg(${name} - ${name}_then) AS ${name},\n    count(${name} - ${name}_then) AS ${name}_n`, ",\n    ")}
  FROM starts JOIN date_windows ON date_windows.round = starts.round
    JOIN shown ON shown.model = starts.model AND shown.round = scored_round
  GROUP BY starts.score_regime, starts.round, treated, time
),
-- of models with an event less those of the others: a date weighs as many as it has events
effects AS (
  SELECT
    score_regime,
    time,
    ${each(
      (name) => `sum(own.${name}_n * (own.${name} - others.${name}))
      / sum(own.${name}_n) FILTER (own.${name} - others.${name} IS NOT NULL) AS ${name}`,
      ",\n    "
    )}
  FROM (SELECT * FROM moves WHERE treated) AS own
    JOIN (SELECT * FROM moves WHERE NOT treated) AS others USING (score_regime, round, time)
  GROUP BY score_regime, time
),
-- after less before
stacked AS (
  SELECT
    score_regime,
    'stacked' AS test,
    outcome,
    'others' AS adjust,
    n,
    avg(effect) FILTER (time >= 0) - avg(effect) FILTER (time < 0) AS estimate
  FROM (SELECT score_regime, sum(events)::BIGINT AS n FROM dates GROUP BY score_regime)
    CROSS JOIN (SELECT unnest([${each((name) => `'${name}'`)}]) AS outcome)
    LEFT JOIN (SELECT * FROM (SELECT * FROM effects) UNPIVOT (effect FOR outcome IN (${each((name) => name)})))
    USING (score_regime, outcome)
  GROUP BY score_regime, outcome, n
)`;
