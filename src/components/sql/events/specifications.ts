import {fewestOthers} from "../../base/kit/constants.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import {specifications} from "../../base/events/specifications.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {left, meanLeft, withTotals} from "./accounts.js";
import {owners} from "./others.js";
import {alike, peerMeans} from "./peers.js";
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
),
-- those that have enough for their window
counted AS (
  SELECT model, round, after, change
  FROM sides, parameters
  WHERE least(mmc_before, mmc_after, n_before, n_after) >= least(min_scored, after)
)`;
}

/** CTE `compared`. */
const compared = (outcome: OutcomeName) => `-- rounds with events that count, by definition
dates AS (
  SELECT DISTINCT definition, after, round, cadence, position
  FROM picked JOIN definitions USING (definition) SEMI JOIN counted USING (model, round, after)
),
-- models with a raise in the window around a date: nobody to compare with
raisers AS (
  SELECT DISTINCT dates.definition, dates.round, raises.model
  FROM dates JOIN raises ON raises.definition = dates.definition AND raises.cadence = dates.cadence
    AND raises.position >= dates.position - dates.after AND raises.position < dates.position + dates.after
),
-- a round and a window, whatever definitions have events there
spans AS (
  SELECT row_number() OVER (ORDER BY round, after) AS date, round, after
  FROM (SELECT DISTINCT round, after FROM dates)
),
-- events, as often as there are windows; alike: those of a date that are scored in the same rounds
span_events AS (
  ${alike(
    "model, round, after, date, owner, fewest",
    `(
      SELECT scored.*, after, date, owner, least(min_scored, after) AS fewest
      FROM scored JOIN spans USING (round) JOIN counted USING (model, round, after)
        JOIN owners USING (model), parameters
      WHERE score IS NOT NULL AND time >= -after AND time < after
    )`
  )}
),
-- the rounds around each date
around AS (
  SELECT DISTINCT date, scored_round, time >= 0 AS is_after
  FROM scored JOIN spans USING (round)
  WHERE time >= -after AND time < after
),
-- models staked on a date and in the round before
peers AS (
  SELECT row_number() OVER (ORDER BY date, now.model) AS peer, date, now.model, owner
  FROM entered AS now JOIN entered AS earlier ON earlier.model = now.model AND earlier.round = now.round_before
    JOIN spans ON spans.round = now.round JOIN owners ON owners.model = now.model
  WHERE now.stake > 0 AND earlier.stake > 0
),
-- what they score around it
span_scores AS (
  SELECT peer, date, scored_round, is_after, ${outcome} AS score
  FROM peers JOIN around USING (date)
    JOIN observations ON observations.model = peers.model AND observations.round = scored_round
),
${peerMeans({of: "span", names: ["score"]})},
-- events by definition
defined AS (
  SELECT definition, span_events.*
  FROM picked JOIN definitions USING (definition) JOIN span_events USING (model, round, after)
),
-- changes of those without a raise, summed up by account
account_changes AS (
  SELECT definition, alike, owner, count(*) AS n, sum(score_after - score_before) AS change
  FROM (SELECT DISTINCT definition, alike, round FROM defined)
    JOIN (SELECT * FROM span_means JOIN peers USING (peer) WHERE score_before IS NOT NULL) AS means USING (alike)
    ANTI JOIN raisers USING (definition, round, model)
  GROUP BY definition, alike, owner
),
-- the mean of those of other accounts; an event with too few others does not count
compared AS (
  SELECT
    definition,
    model,
    round,
    ${meanLeft("change")} AS others_change
  FROM defined AS own
    ${withTotals("account_changes", {keys: ["definition", "alike"], sums: ["change"]})}
  WHERE ${left} >= ${fewestOthers}
)`;

/** CTE `means`. */
const means = (isCompared: boolean) => `-- the change of each event that counts, by definition
changes AS (
  SELECT definition, score_regime, model, change${isCompared ? " - others_change AS change" : ""}
  FROM picked JOIN definitions USING (definition) JOIN counted USING (model, round, after)${
    isCompared ? "\n    JOIN compared USING (definition, model, round)" : ""
  }
),
-- means over events
means AS (
  SELECT definition, score_regime, count(*) AS events, count(DISTINCT model) AS models, avg(change) AS change
  FROM changes GROUP BY definition, score_regime
)`;
