import type {OutcomeName} from "../../base/snapshot/panel.js";
import {placeboOutcomes, placebos} from "../../base/events/placebos.js";
import type {PlaceboName} from "../../base/events/placebos.js";
import type {Settings} from "../../base/settings/settings.js";
import {others, raisersAround} from "./others.js";
import {blocks, countedEvents, eventParameters, pickedEvents, picksOf, roundMeans, scoredWindows} from "./selection.js";
import {literal} from "../panel/selection.js";
import {selectList} from "../result/select-list.js";

/** The same study where crowding can do nothing, or should do the opposite: the table `event-placebo`. */
export function eventPlaceboSql(settings: Settings): string {
  const {adjust} = settings;
  const outcomes = placeboOutcomes("raises");
  return `WITH RECURSIVE
${eventParameters(settings, {adjust, one: 1})},
${pickedEvents(settings)},
${countedEvents(outcomes)},
${blocks},
${roundMeans(outcomes)},
raise_changes AS (
  ${changesOf("raises", settings)}
),
cut_changes AS (
  WITH RECURSIVE
${picksOf(settings, {cuts: true})},
${countedEvents(["mmc", "cwmm", "corr"])}
  ${changesOf("decreases", settings)}
),
${raisersAround},
${others},
other_changes AS (
  WITH picked AS (SELECT * FROM others),
${scoredWindows(placeboOutcomes("other models"))},
counted AS (SELECT model, round, TRUE AS counts FROM others)
  ${changesOf("other models", settings)}
),
${drawn},
results AS (
  SELECT score_regime, 'raises' AS placebo, outcome, count(*) AS n, avg(change) AS change
  FROM raise_changes GROUP BY score_regime, outcome
  UNION ALL
  SELECT score_regime, 'other models' AS placebo, outcome, n, change FROM drawn
  UNION ALL
  SELECT score_regime, 'decreases' AS placebo, outcome, count(*) AS n, avg(change) AS change
  FROM cut_changes GROUP BY score_regime, outcome
),
asked AS (
  SELECT * FROM (VALUES
    ${askedRows().join(",\n    ")}
  ) AS rows_of(place, placebo, outcome, luck, crowding)
)
SELECT ${selectList("event-placebo", {n: "coalesce(n, nothing)"})}
FROM blocks CROSS JOIN asked LEFT JOIN results USING (score_regime, placebo, outcome), parameters
ORDER BY first_round, place`;
}

/** Of each event in `counted` with enough rounds of an outcome: the change of its own mean. */
function changesOf(placebo: PlaceboName, {adjust}: Settings): string {
  const outcomes = placeboOutcomes(placebo);
  const score = (name: OutcomeName) => (adjust === "round" ? `${name} - ${name}_mean AS ${name}` : name);
  return `SELECT score_regime, model, round, outcome,
    avg(score) FILTER (time >= nothing) - avg(score) FILTER (time < nothing) AS change
  FROM (
    SELECT model, round, scored.score_regime, time, ${outcomes.map(score).join(", ")}
    FROM scored JOIN counted USING (model, round)${adjust === "round" ? " JOIN round_means USING (scored_round)" : ""} WHERE counts
  ) UNPIVOT (score FOR outcome IN (${outcomes.join(", ")})), parameters
  GROUP BY score_regime, model, round, outcome, min_scored
  HAVING count(*) FILTER (time < nothing) >= min_scored AND count(*) FILTER (time >= nothing) >= min_scored`;
}

/**
 * CTE `drawn`: what a draw of others has on average. Of every date as many accounts are drawn (models, where accounts are not known) as had
 * events, if there are so many, each with all its models.
 */
const drawn = `owners AS (
  SELECT model, arg_max(account, round) AS owner FROM observations GROUP BY model
),
pool AS (
  SELECT *, TRUE AS raised FROM raise_changes WHERE outcome IN (${placeboOutcomes("other models").map(literal).join(", ")})
  UNION ALL
  SELECT *, FALSE AS raised FROM other_changes
),
accounts AS (
  SELECT score_regime, round, outcome, raised, owner, CASE WHEN owner IS NULL THEN model END AS alone,
    sum(change) AS total, count(*) AS n
  FROM pool JOIN owners USING (model) GROUP BY score_regime, round, outcome, raised, owner, alone
),
strata AS (
  SELECT score_regime, outcome, round, count(*) FILTER (raised) AS chosen, count(*) FILTER (NOT raised) AS not_chosen,
    sum(total) FILTER (NOT raised) AS total, sum(n) FILTER (NOT raised) AS n
  FROM accounts GROUP BY score_regime, outcome, round
),
drawn AS (
  SELECT score_regime, outcome, sum(n)::BIGINT AS n,
    sum(least(chosen, not_chosen) * total / not_chosen) / sum(least(chosen, not_chosen) * n / not_chosen) AS change
  FROM strata, parameters WHERE chosen > nothing AND not_chosen > nothing GROUP BY score_regime, outcome
)`;

/** Rows of the table with their words. */
const askedRows = () =>
  (Object.keys(placebos) as PlaceboName[])
    .flatMap((placebo) =>
      placeboOutcomes(placebo).map((outcome) => {
        const {luck, crowding} = placebos[placebo][outcome]!;
        return [placebo, outcome, luck, crowding].map(literal).join(", ");
      })
    )
    .map((row, place) => `(${place}, ${row})`);
