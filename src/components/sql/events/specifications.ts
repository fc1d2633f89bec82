import {specifications} from "../../base/events/specifications.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {blocks, pickedEvents, ruleParameters} from "./selection.js";
import {roundMeans} from "./windows.js";

/** Columns that are more than their name. */
const columns = {window: "after", events: "coalesce(events, 0)", models: "coalesce(models, 0)"} as const;

/** The change at every definition of an event: the table `event-specifications`. */
export function eventSpecificationsSql(settings: Settings): string {
  const {outcome, adjust} = settings;
  return queryOf({
    recursive: true,
    parameters: ruleParameters(settings),
    shared: [definitions, pickedEvents(settings, {defined: true}), blocks, roundMeans([outcome])],
    own: [sidesOf(settings), means],
    select: `${selectList("event-specifications", {...columns, outcome: literal(outcome), adjust: literal(adjust)})}
FROM definitions CROSS JOIN blocks LEFT JOIN means USING (definition, score_regime)
ORDER BY definition, first_round`
  });
}

const values = (list: readonly number[]) => list.map((value) => `(${literal(value)})`).join(", ");

const definitions = `-- every ratio with every base and every window, which has as many rounds before the event as from it on
definitions AS (
  SELECT row_number() OVER (ORDER BY ratio, base, after) AS definition, ratio, base, after
  FROM (VALUES ${values(specifications.ratio)}) AS ratios(ratio),
    (VALUES ${values(specifications.base)}) AS bases(base),
    (VALUES ${values(specifications.window)}) AS spans(after)
)`;

/** CTE `sides`. */
function sidesOf({outcome, adjust}: Settings): string {
  const score = adjust === "round" ? `${outcome} - ${outcome}_mean` : outcome;
  return `-- events, whatever definitions they meet
looked_at AS (
  SELECT DISTINCT model, round, cadence, position, score_regime FROM picked
),
-- scores around them, as far as the widest window goes
scored AS (
  SELECT
    looked_at.model,
    looked_at.round,
    chosen.position - looked_at.position AS time,
    mmc,
    ${score} AS score
  FROM looked_at JOIN chosen USING (cadence, score_regime)
    JOIN observations ON observations.model = looked_at.model AND observations.round = chosen.round
    LEFT JOIN round_means ON scored_round = chosen.round
  WHERE chosen.resolved
    AND abs(chosen.position - looked_at.position) <= (SELECT max(after) FROM definitions)
),
-- by event and window: scored rounds on both sides and the change between them
sides AS (
  SELECT
    model,
    round,
    after,
    count(mmc) FILTER (time < 0) AS mmc_before,
    count(mmc) FILTER (time >= 0) AS mmc_after,
    count(score) FILTER (time < 0) AS n_before,
    count(score) FILTER (time >= 0) AS n_after,
    avg(score) FILTER (time >= 0) - avg(score) FILTER (time < 0) AS change
  FROM scored JOIN (SELECT DISTINCT after FROM definitions) ON time >= -after AND time < after
  GROUP BY model, round, after
)`;
}

/** CTE `means`. */
const means = `-- the change of each event that counts, by definition
changes AS (
  SELECT definition, score_regime, model, change
  FROM picked JOIN definitions USING (definition) JOIN sides USING (model, round, after), parameters
  WHERE least(mmc_before, mmc_after, n_before, n_after) >= least(min_scored, after)
),
-- means over events
means AS (
  SELECT definition, score_regime, count(*) AS events, count(DISTINCT model) AS models, avg(change) AS change
  FROM changes GROUP BY definition, score_regime
)`;
