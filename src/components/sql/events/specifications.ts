import {fewestOthers} from "../../base/kit/constants.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import {specifications} from "../../base/events/specifications.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {owners} from "./others.js";
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
    own: [sidesOf(settings), ...(adjust === "others" ? [owners, compared(outcome)] : []), means(adjust === "others")],
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
    chosen.round AS scored_round,
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

/** CTE `compared`. */
const compared = (outcome: OutcomeName) => `-- rounds with events, by definition
dates AS (
  SELECT DISTINCT definition, after, round, round_before, cadence, position
  FROM picked JOIN definitions USING (definition)
),
-- models with a raise in the window around a date: nobody to compare with
raisers AS (
  SELECT DISTINCT dates.definition, dates.round, raises.model
  FROM dates JOIN raises ON raises.definition = dates.definition AND raises.cadence = dates.cadence
    AND raises.position >= dates.position - dates.after AND raises.position < dates.position + dates.after
),
-- models staked on a date and in the round before
staked AS (
  SELECT now.round, now.model, owner
  FROM (SELECT DISTINCT round, round_before FROM dates) AS dates JOIN entered AS now USING (round)
    JOIN entered AS earlier ON earlier.model = now.model AND earlier.round = dates.round_before
    JOIN owners ON owners.model = now.model
  WHERE now.stake > 0 AND earlier.stake > 0
),
-- how each of them changed in the rounds in which an event of the date is scored as well, by window
others_changes AS (
  SELECT
    own.model,
    own.round,
    own.after,
    peer.model AS other,
    avg(peer.score) FILTER (time >= 0) - avg(peer.score) FILTER (time < 0) AS others_change
  FROM (
      SELECT scored.*, owner, after
      FROM scored JOIN owners USING (model)
        JOIN (SELECT DISTINCT after FROM definitions) ON time >= -after AND time < after
      WHERE score IS NOT NULL
    ) AS own
    JOIN (
      SELECT staked.*, observations.round AS scored_round, ${outcome} AS score
      FROM staked JOIN observations USING (model)
      WHERE ${outcome} IS NOT NULL
    ) AS peer
    ON peer.round = own.round AND peer.scored_round = own.scored_round AND peer.model <> own.model
    AND coalesce(peer.owner <> own.owner, TRUE), parameters
  GROUP BY own.model, own.round, own.after, peer.model, min_scored
  HAVING count(*) FILTER (time < 0) >= least(min_scored, own.after)
    AND count(*) FILTER (time >= 0) >= least(min_scored, own.after)
),
-- the mean of those without a raise; an event with too few of them does not count
compared AS (
  SELECT definition, model, round, avg(others_change) AS others_change
  FROM picked JOIN definitions USING (definition) JOIN others_changes USING (model, round, after)
    ANTI JOIN raisers
    ON raisers.definition = picked.definition AND raisers.round = picked.round AND raisers.model = other
  GROUP BY definition, model, round HAVING count(*) >= ${fewestOthers}
)`;

/** CTE `means`. */
const means = (isCompared: boolean) => `-- the change of each event that counts, by definition
changes AS (
  SELECT definition, score_regime, model, change${isCompared ? " - others_change AS change" : ""}
  FROM picked JOIN definitions USING (definition) JOIN sides USING (model, round, after)${
    isCompared ? "\n    JOIN compared USING (definition, model, round)" : ""
  }, parameters
  WHERE least(mmc_before, mmc_after, n_before, n_after) >= least(min_scored, after)
),
-- means over events
means AS (
  SELECT definition, score_regime, count(*) AS events, count(DISTINCT model) AS models, avg(change) AS change
  FROM changes GROUP BY definition, score_regime
)`;
