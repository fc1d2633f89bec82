import {specifications} from "../../base/events/specifications.js";
import type {Settings} from "../../base/settings/settings.js";
import {blocks, pickedEvents, ruleParameters} from "./selection.js";
import {literal, parametersTable} from "../panel/selection.js";
import {selectList} from "../result/select-list.js";

/** Columns that are more than their name. */
const columns = {window: "after", events: "coalesce(events, nothing)", models: "coalesce(models, nothing)"} as const;

/** The change at every definition of an event: the table `event-specifications`. */
export function eventSpecificationsSql(settings: Settings): string {
  const {outcome, adjust} = settings;
  return `WITH RECURSIVE
${parametersTable({...ruleParameters(settings), outcome, adjust})},
${definitions},
${pickedEvents(settings, {defined: true})},
${sidesOf(settings)},
changes AS (
  SELECT definition, score_regime, model, change
  FROM picked JOIN definitions USING (definition) JOIN sides USING (model, round, after), parameters
  WHERE least(mmc_before, mmc_after, n_before, n_after) >= least(min_scored, after)
),
means AS (
  SELECT definition, score_regime, count(*) AS events, count(DISTINCT model) AS models, avg(change) AS change
  FROM changes GROUP BY definition, score_regime
),
${blocks}
SELECT ${selectList("event-specifications", columns)}
FROM definitions CROSS JOIN blocks LEFT JOIN means USING (definition, score_regime), parameters
ORDER BY definition, first_round`;
}

const values = (list: readonly number[]) => list.map((value) => `(${literal(value)})`).join(", ");

/** CTE `definitions`: every ratio with every base and every window, which has as many rounds before the event as from it on. */
const definitions = `definitions AS (
  SELECT row_number() OVER (ORDER BY ratio, base, after) AS definition, ratio, base, after
  FROM (VALUES ${values(specifications.ratio)}) AS ratios(ratio),
    (VALUES ${values(specifications.base)}) AS bases(base),
    (VALUES ${values(specifications.window)}) AS spans(after)
)`;

/** CTE `sides`, by event and window, whatever definitions it meets: scored rounds on both sides and the change between them. */
function sidesOf({outcome, adjust}: Settings): string {
  const score = adjust === "round" ? `${outcome} - round_mean` : outcome;
  return `round_means AS (
  SELECT round AS scored_round, avg(${outcome}) AS round_mean
  FROM observations, parameters WHERE stake > nothing GROUP BY round
),
looked_at AS (
  SELECT DISTINCT model, round, cadence, position, score_regime FROM picked
),
scored AS (
  SELECT looked_at.model, looked_at.round, chosen.position - looked_at.position AS time, mmc, ${score} AS score
  FROM looked_at JOIN chosen USING (cadence, score_regime)
    JOIN observations ON observations.model = looked_at.model AND observations.round = chosen.round
    LEFT JOIN round_means ON scored_round = chosen.round
  WHERE chosen.resolved
    AND abs(chosen.position - looked_at.position) <= (SELECT max(after) FROM definitions)
),
sides AS (
  SELECT model, round, after,
    count(mmc) FILTER (time < nothing) AS mmc_before, count(mmc) FILTER (time >= nothing) AS mmc_after,
    count(score) FILTER (time < nothing) AS n_before, count(score) FILTER (time >= nothing) AS n_after,
    avg(score) FILTER (time >= nothing) - avg(score) FILTER (time < nothing) AS change
  FROM scored JOIN (SELECT DISTINCT after FROM definitions) ON time >= -after AND time < after, parameters
  GROUP BY model, round, after
)`;
}
