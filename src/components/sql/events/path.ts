import type {OutcomeName} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {comparison, othersAround, othersPath} from "./comparison.js";
import {blocks, eventParameters, pickedEvents} from "./selection.js";
import {countedEvents, enough, roundMeans, times} from "./windows.js";

/** Columns that are more than their name. */
const columns = {
  events: "coalesce(events, 0)",
  models: "coalesce(models, 0)",
  partly: "coalesce(partly, 0)",
  mean_level: "deviation + level"
} as const;

export function eventPathSql(settings: Settings): string {
  return queryOf({...pathSteps(settings, [settings.outcome]), ...ownPath(settings)});
}

/** Steps that the paths of several outcomes have in common. */
export function pathSteps(settings: Settings, outcomes: readonly OutcomeName[]) {
  const scores = [...new Set(["mmc", ...outcomes])];
  return {
    recursive: true,
    parameters: eventParameters(settings),
    shared: [
      pickedEvents(settings),
      countedEvents(scores),
      ...(settings.adjust === "round" ? [roundMeans(outcomes)] : []),
      ...(settings.adjust === "others" ? [...othersAround(), comparison(outcomes), othersPath(outcomes)] : []),
      known,
      times,
      blocks
    ]
  };
}

/** Steps of the path of one outcome, and the path. */
export function ownPath({outcome, adjust}: Settings) {
  return {
    own: [followed[adjust](outcome), path],
    select: `${selectList("event-path", columns)}
FROM blocks CROSS JOIN times
  LEFT JOIN path USING (score_regime, time) LEFT JOIN levels USING (score_regime)
ORDER BY first_round, time`
  };
}

const known = `-- whether a part of a round's returns was known at another one's close
known AS (
  SELECT
    now.round,
    scored.round AS scored_round,
    scored.first_score::DATE - 1 <= now.closes
      AND greatest(scored.first_score::DATE, scored.resolves::DATE) > now.closes AS partly
  FROM rounds AS now CROSS JOIN rounds AS scored
)`;

const adjusted = (outcome: OutcomeName) => `-- the outcome less its mean over the round's staked models
followed AS (
  SELECT model, round, scored_round, scored.score_regime, time, ${outcome} - ${outcome}_mean AS score
  FROM scored JOIN counted USING (model, round) JOIN round_means USING (scored_round)
  WHERE counts
)`;

const asScored = (outcome: OutcomeName) => `-- the outcome around events that count
followed AS (
  SELECT model, round, scored_round, scored.score_regime, time, ${outcome} AS score
  FROM scored JOIN counted USING (model, round)
  WHERE counts
)`;

const compared = (outcome: OutcomeName) => `-- the outcome less what the others did since their own means before
followed AS (
  SELECT model, round, scored_round, score_regime, time, score - others_deviation AS score
  FROM (SELECT model, round, scored_round, scored.score_regime, time, ${outcome} AS score
      FROM scored JOIN counted USING (model, round) WHERE counts)
    JOIN (SELECT * FROM others_path WHERE outcome = '${outcome}') USING (model, round, scored_round)
)`;

const followed = {others: compared, round: adjusted, none: asScored};

/** CTEs `path` and `levels`. */
const path = `-- each event's own mean
own_means AS (
  SELECT model, round, score_regime, avg(score) AS own_mean
  FROM followed, parameters
  GROUP BY model, round, score_regime, min_scored
  HAVING ${enough("count(score)")}
),
-- means over events; deviation: from their own means
path AS (
  SELECT
    score_regime,
    time,
    count(*) AS events,
    count(DISTINCT model) AS models,
    count(*) FILTER (partly) AS partly,
    avg(score) AS mean,
    median(score) AS median,
    avg(score - own_mean) AS deviation
  FROM followed JOIN own_means USING (model, round, score_regime) JOIN known USING (round, scored_round)
  WHERE score IS NOT NULL
  GROUP BY score_regime, time
),
-- the mean over events of their own means
levels AS (
  SELECT score_regime, avg(own_mean) AS level FROM own_means GROUP BY score_regime
)`;
