import {outcomeNames} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {comparison, lessOthers, othersAround} from "./comparison.js";
import {blocks, eventParameters, pickedEvents} from "./selection.js";
import {countedEvents, enough} from "./windows.js";

/** Columns that are more than their name. */
const columns = {
  events: "coalesce(events, 0)",
  models: "coalesce(models, 0)",
  before: "mean_before",
  after: "mean_after",
  change: "mean_after - mean_before",
  change_share: "(mean_after - mean_before) / nullif(mean_raw, 0)"
} as const;

const names = outcomeNames.join(", ");
const texts = outcomeNames.map(literal).join(", ");

export function eventSummarySql(settings: Settings): string {
  return queryOf({
    recursive: true,
    parameters: eventParameters(settings),
    shared: [
      pickedEvents(settings),
      countedEvents(outcomeNames),
      ...(settings.adjust === "others" ? [...othersAround(), comparison(outcomeNames)] : []),
      blocks
    ],
    own: [scores, followed[settings.adjust], means],
    select: `${selectList("event-summary", {...columns, adjust: literal(settings.adjust)})}
FROM blocks CROSS JOIN (SELECT unnest([${texts}]) AS outcome)
  LEFT JOIN means USING (score_regime, outcome)
ORDER BY first_round, list_position([${texts}], outcome)`
  });
}

const scores = `-- every outcome around events that count
scores AS (
  SELECT model, round, score_regime, time, scored_round, outcome, raw
  FROM (SELECT scored.* FROM scored JOIN counted USING (model, round) WHERE counts)
    UNPIVOT (raw FOR outcome IN (${names}))
)`;

/** CTE `followed`. */
const adjusted = `-- means over the staked models of each round
round_means AS (
  SELECT scored_round, outcome, round_mean
  FROM (
    SELECT
      round AS scored_round,
      ${outcomeNames.map((name) => `avg(${name}) AS ${name}`).join(",\n      ")}
    FROM observations WHERE stake > 0 GROUP BY round
  ) UNPIVOT (round_mean FOR outcome IN (${names}))
),
-- every outcome less its round's mean
followed AS (
  SELECT model, round, score_regime, time, outcome, raw, raw - round_mean AS score
  FROM scores JOIN round_means USING (scored_round, outcome)
)`;

const asScored = `-- every outcome as it is
followed AS (
  SELECT model, round, score_regime, time, outcome, raw, raw AS score FROM scores
)`;

const compared = `-- every outcome, from the raise on less what the others changed
followed AS (
  SELECT
    model,
    round,
    score_regime,
    time,
    outcome,
    raw,
    ${lessOthers("raw")} AS score
  FROM scores JOIN compared USING (model, round, outcome)
)`;

const followed = {others: compared, round: adjusted, none: asScored};

/** CTE `means`. */
const means = `-- each event's means before and after
own_means AS (
  SELECT
    model,
    score_regime,
    outcome,
    avg(score) FILTER (time < 0) AS before_mean,
    avg(score) FILTER (time >= 0) AS after_mean,
    avg(raw) FILTER (time < 0) AS raw_mean
  FROM followed, parameters
  GROUP BY model, round, score_regime, outcome, min_scored
  HAVING ${enough("count(*)")}
),
-- their means over events
means AS (
  SELECT
    score_regime,
    outcome,
    count(*) AS events,
    count(DISTINCT model) AS models,
    avg(before_mean) AS mean_before,
    avg(after_mean) AS mean_after,
    avg(raw_mean) AS mean_raw
  FROM own_means GROUP BY score_regime, outcome
)`;
