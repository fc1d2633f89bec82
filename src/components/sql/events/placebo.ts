import type {OutcomeName} from "../../base/snapshot/panel.js";
import {placeboOutcomes, placebos} from "../../base/events/placebos.js";
import type {PlaceboName} from "../../base/events/placebos.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {select, selectList} from "../result/select-list.js";
import {comparison, othersAround} from "./comparison.js";
import {others, owners, raisersAround} from "./others.js";
import {peers} from "./peers.js";
import {blocks, eventParameters, pickedEvents, picksOf} from "./selection.js";
import {countedEvents, enough, roundMeans, scoredWindows} from "./windows.js";

/** The same study where crowding can do nothing, or should do the opposite: the table `event-placebo`. */
export function eventPlaceboSql(settings: Settings): string {
  const outcomes = placeboOutcomes("raises");
  const isCompared = settings.adjust === "others";
  const adjust = isCompared
    ? `CASE placebo WHEN 'other models' THEN 'round' ELSE 'others' END`
    : literal(settings.adjust);
  const columns = {adjust, n: "coalesce(n, 0)"};
  return queryOf({
    recursive: true,
    parameters: eventParameters(settings),
    shared: [
      pickedEvents(settings),
      countedEvents(outcomes),
      blocks,
      ...(settings.adjust === "none" ? [] : [roundMeans(outcomes)]),
      raisersAround(),
      others,
      owners,
      ...(isCompared ? [peers, comparison(outcomes)] : [])
    ],
    own: [changes(settings), drawn, results],
    select: `${selectList("event-placebo", columns)}
FROM blocks CROSS JOIN asked LEFT JOIN results USING (score_regime, placebo, outcome)
ORDER BY first_round, place`
  });
}

/** CTEs `raise_changes`, `cut_changes` and `other_changes`. */
const changes = (settings: Settings) => `-- changes at raises
raise_changes AS (
  ${changesOf("raises", settings)}
),
-- changes at cuts of the stake
cut_changes AS (
  WITH RECURSIVE
${picksOf(settings, {cuts: true})},
${[countedEvents(cutScores), ...(settings.adjust === "others" ? [...othersAround({found: "cuts"}), comparison(cutScores)] : [])].join(",\n")}
  ${changesOf("decreases", settings)}
),
-- changes of others of the same dates
other_changes AS (
  WITH picked AS (SELECT * FROM others),
${scoredWindows(placeboOutcomes("other models"))},
counted AS (SELECT model, round, TRUE AS counts FROM others)
  ${changesOf("other models", lessMean(settings))}
),
-- changes at raises of the same scores
pooled_changes AS (
  ${changesOf("other models", lessMean(settings))}
)`;

/** Nothing would be left of the others less the others. */
const lessMean = (settings: Settings): Settings =>
  settings.adjust === "others" ? {...settings, adjust: "round"} : settings;

const cutScores = ["mmc", "cwmm", "corr"] as const;

/** Of each event in `counted` with enough rounds of an outcome: the change of its own mean. */
function changesOf(placebo: PlaceboName, {adjust}: Settings): string {
  const outcomes = placeboOutcomes(placebo);
  const isCompared = adjust === "others";
  const score = (name: OutcomeName) => (adjust === "round" ? `${name} - ${name}_mean AS ${name}` : name);
  return `SELECT
    score_regime,
    model,
    round,
    outcome,
    avg(score) FILTER (time >= 0) - avg(score) FILTER (time < 0)${isCompared ? " - any_value(others_change)" : ""} AS change
  FROM (
    ${select(["model", "round", "scored.score_regime", "time", ...outcomes.map(score)], {indent: "      "})}
    FROM scored JOIN counted USING (model, round)${adjust === "round" ? " JOIN round_means USING (scored_round)" : ""}
    WHERE counts
  ) UNPIVOT (score FOR outcome IN (${outcomes.join(", ")}))${isCompared ? "\n    JOIN compared USING (model, round, outcome)" : ""}, parameters
  GROUP BY score_regime, model, round, outcome, min_scored
  HAVING ${enough("count(*)")}`;
}

/** CTE `drawn`. */
const drawn = `-- changes at raises and of others
pool AS (
  SELECT *, TRUE AS raised FROM pooled_changes
  UNION ALL
  SELECT *, FALSE AS raised FROM other_changes
),
-- by account (by model, where accounts are not known)
accounts AS (
  SELECT
    score_regime,
    round,
    outcome,
    raised,
    owner,
    CASE WHEN owner IS NULL THEN model END AS alone,
    sum(change) AS total,
    count(*) AS n
  FROM pool JOIN owners USING (model)
  GROUP BY score_regime, round, outcome, raised, owner, alone
),
-- how many had events on a date, and how many others there are
strata AS (
  SELECT
    score_regime,
    outcome,
    round,
    count(*) FILTER (raised) AS chosen,
    count(*) FILTER (NOT raised) AS not_chosen,
    sum(total) FILTER (NOT raised) AS total,
    sum(n) FILTER (NOT raised) AS n
  FROM accounts GROUP BY score_regime, outcome, round
),
-- what a draw has on average of as many others as had events, if there are so many, each with all its models
drawn AS (
  SELECT
    score_regime,
    outcome,
    sum(n)::BIGINT AS n,
    sum(least(chosen, not_chosen) * total / not_chosen) / sum(least(chosen, not_chosen) * n / not_chosen) AS change
  FROM strata
  WHERE chosen > 0 AND not_chosen > 0
  GROUP BY score_regime, outcome
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

/** CTEs `results` and `asked`. */
const results = `-- means of all three
results AS (
  SELECT score_regime, 'raises' AS placebo, outcome, count(*) AS n, avg(change) AS change
  FROM raise_changes GROUP BY score_regime, outcome
  UNION ALL
  SELECT score_regime, 'other models' AS placebo, outcome, n, change FROM drawn
  UNION ALL
  SELECT score_regime, 'decreases' AS placebo, outcome, count(*) AS n, avg(change) AS change
  FROM cut_changes GROUP BY score_regime, outcome
),
-- rows of the table, with what luck and what crowding would do
asked AS (
  SELECT * FROM (VALUES
    ${askedRows().join(",\n    ")}
  ) AS rows_of(place, placebo, outcome, luck, crowding)
)`;
