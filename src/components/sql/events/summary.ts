import {outcomeNames} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {blocks, countedEvents, eventParameters, pickedEvents} from "./selection.js";
import {selectList} from "../result/select-list.js";

/** Columns that are more than their name. */
const columns = {
  events: "coalesce(events, nothing)",
  models: "coalesce(models, nothing)",
  before: "mean_before",
  after: "mean_after",
  change: "mean_after - mean_before",
  change_share: "(mean_after - mean_before) / nullif(mean_raw, nothing)"
} as const;

const names = outcomeNames.join(", ");

export function eventSummarySql(settings: Settings): string {
  return `WITH RECURSIVE
${eventParameters(settings, {adjust: settings.adjust})},
${pickedEvents(settings)},
${countedEvents(outcomeNames)},
scores AS (
  SELECT model, round, score_regime, time, scored_round, outcome, raw
  FROM (SELECT scored.* FROM scored JOIN counted USING (model, round) WHERE counts)
  UNPIVOT (raw FOR outcome IN (${names}))
),
${settings.adjust === "round" ? adjusted : asScored},
own_means AS (
  SELECT model, score_regime, outcome,
    avg(score) FILTER (time < nothing) AS before_mean, avg(score) FILTER (time >= nothing) AS after_mean,
    avg(raw) FILTER (time < nothing) AS raw_mean
  FROM followed, parameters
  GROUP BY model, round, score_regime, outcome, min_scored
  HAVING count(*) FILTER (time < nothing) >= min_scored AND count(*) FILTER (time >= nothing) >= min_scored
),
means AS (
  SELECT score_regime, outcome, count(*) AS events, count(DISTINCT model) AS models,
    avg(before_mean) AS mean_before, avg(after_mean) AS mean_after, avg(raw_mean) AS mean_raw
  FROM own_means GROUP BY score_regime, outcome
),
outcomes AS (
  SELECT [${outcomeNames.map((name) => `'${name}'`).join(", ")}] AS names
),
${blocks}
SELECT ${selectList("event-summary", columns)}
FROM blocks CROSS JOIN (SELECT names, unnest(names) AS outcome FROM outcomes)
  LEFT JOIN means USING (score_regime, outcome), parameters
ORDER BY first_round, list_position(names, outcome)`;
}

/** CTE `followed`: every outcome less its mean over the round's staked models. */
const adjusted = `round_means AS (
  SELECT scored_round, outcome, round_mean
  FROM (
    SELECT round AS scored_round, ${outcomeNames.map((name) => `avg(${name}) AS ${name}`).join(", ")}
    FROM observations, parameters WHERE stake > nothing GROUP BY round
  )
  UNPIVOT (round_mean FOR outcome IN (${names}))
),
followed AS (
  SELECT model, round, score_regime, time, outcome, raw, raw - round_mean AS score
  FROM scores JOIN round_means USING (scored_round, outcome)
)`;

const asScored = `followed AS (
  SELECT model, round, score_regime, time, outcome, raw, raw AS score FROM scores
)`;
