import type {Settings} from "../../base/settings/settings.js";
import {blocks, countedEvents, eventParameters, pickedEvents} from "./selection.js";
import {selectList} from "../result/select-list.js";

/** Columns that are more than their name. */
const columns = {
  events: "coalesce(events, nothing)",
  models: "coalesce(models, nothing)",
  partly: "coalesce(partly, nothing)",
  mean_level: "deviation + level"
} as const;

export function eventPathSql(settings: Settings): string {
  const {outcome, adjust} = settings;
  return `WITH RECURSIVE
${eventParameters(settings, {days_to_score: 1})},
${pickedEvents(settings)},
${countedEvents([...new Set(["mmc", outcome])])},
${adjust === "round" ? adjusted(outcome) : asScored(outcome)},
own_means AS (
  SELECT model, round, score_regime, avg(score) AS own_mean
  FROM followed, parameters
  GROUP BY model, round, score_regime, min_scored
  HAVING count(score) FILTER (time < nothing) >= min_scored AND count(score) FILTER (time >= nothing) >= min_scored
),
known AS (
  SELECT now.round, scored.round AS scored_round,
    scored.first_score::DATE - days_to_score <= now.closes
      AND greatest(scored.first_score::DATE, scored.resolves::DATE) > now.closes AS partly
  FROM rounds AS now CROSS JOIN rounds AS scored, parameters
),
path AS (
  SELECT score_regime, time, count(*) AS events, count(DISTINCT model) AS models, count(*) FILTER (partly) AS partly,
    avg(score) AS mean, median(score) AS median, avg(score - own_mean) AS deviation
  FROM followed JOIN own_means USING (model, round, score_regime) JOIN known USING (round, scored_round)
  WHERE score IS NOT NULL
  GROUP BY score_regime, time
),
levels AS (
  SELECT score_regime, avg(own_mean) AS level FROM own_means GROUP BY score_regime
),
times AS (
  SELECT unnest(range(-before, after)) AS time FROM parameters
),
${blocks}
SELECT ${selectList("event-path", columns)}
FROM blocks CROSS JOIN times LEFT JOIN path USING (score_regime, time) LEFT JOIN levels USING (score_regime), parameters
ORDER BY first_round, time`;
}

/** CTE `followed`: the outcome less its mean over the round's staked models. */
function adjusted(outcome: string): string {
  return `round_means AS (
  SELECT round AS scored_round, avg(${outcome}) AS round_mean
  FROM observations, parameters WHERE stake > nothing GROUP BY round
),
followed AS (
  SELECT model, round, scored_round, scored.score_regime, time, ${outcome} - round_mean AS score
  FROM scored JOIN counted USING (model, round) JOIN round_means USING (scored_round)
  WHERE counts
)`;
}

function asScored(outcome: string): string {
  return `followed AS (
  SELECT model, round, scored_round, scored.score_regime, time, ${outcome} AS score
  FROM scored JOIN counted USING (model, round)
  WHERE counts
)`;
}
