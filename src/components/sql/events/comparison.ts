/** Steps of the queries that take from an event what models of other accounts did in the same rounds (`adjust = others`). */
import {fewestOthers} from "../../base/kit/constants.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import {marketOfPlane, splitNames, splitParts, sideMeans} from "./split.js";
import {others, owners, raisersAround} from "./others.js";
import {enough} from "./windows.js";

interface Found {
  /** CTE of the raises, or cuts, that others have none of */
  found?: string | undefined;
}

/** CTEs `dates`, `raisers`, `others` and `owners`, after `counted`. */
export const othersAround = ({found}: Found = {}): string[] => [raisersAround({found}), others, owners];

/** An event and one of the others: of another account, or of one that is not known. */
const isOther = "coalesce(peer.owner <> own.owner, TRUE)";

/** The rounds around each date, in place of `windows` of every event. */
const around = "(SELECT DISTINCT round, scored_round FROM windows) AS around";

/**
 * CTEs that end in `compared` (of each event with enough others the mean of their changes) and `others_path` (the mean of their deviations
 * from their own means before), after those of `othersAround`.
 */
export function comparison(outcomes: readonly OutcomeName[]): string {
  const names = outcomes.join(", ");
  return `-- scored rounds of events, a row per outcome
event_scores AS (
  SELECT model, round, owner, time, scored_round, outcome
  FROM (SELECT scored.*, owner FROM scored JOIN counted USING (model, round) JOIN owners USING (model) WHERE counts)
    UNPIVOT (score FOR outcome IN (${names}))
),
-- what others of a date score in the rounds around it
others_scores AS (
  SELECT round, model, owner, scored_round, outcome, score
  FROM (
    SELECT others.round, others.model, owner, around.scored_round, ${names}
    FROM others JOIN owners USING (model)
      JOIN ${around} USING (round)
      JOIN observations ON observations.model = others.model AND observations.round = around.scored_round
  ) UNPIVOT (score FOR outcome IN (${names}))
),
-- each other's means before and after, over the rounds in which the event is scored as well
others_means AS (
  SELECT
    own.model,
    own.round,
    own.outcome,
    peer.model AS other,
    avg(score) FILTER (time < 0) AS before_mean,
    avg(score) FILTER (time >= 0) AS after_mean
  FROM event_scores AS own JOIN others_scores AS peer
    ON peer.round = own.round AND peer.outcome = own.outcome AND peer.scored_round = own.scored_round
    AND ${isOther}, parameters
  GROUP BY own.model, own.round, own.outcome, peer.model, min_scored
  HAVING ${enough("count(*)")}
),
-- the mean of their changes; an event with too few of them does not count
compared AS (
  SELECT model, round, outcome, avg(after_mean - before_mean) AS others_change
  FROM others_means GROUP BY model, round, outcome HAVING count(*) >= ${fewestOthers}
)`;
}

/** CTE `others_path`, after `compared`. */
export const othersPath = `-- by round, how far others lie from their own means before
others_path AS (
  SELECT own.model, own.round, own.outcome, own.scored_round, avg(score - before_mean) AS others_deviation
  FROM event_scores AS own SEMI JOIN compared USING (model, round, outcome)
    JOIN others_means AS means
    ON means.model = own.model AND means.round = own.round AND means.outcome = own.outcome
    JOIN others_scores AS peer
    ON peer.model = means.other AND peer.round = own.round AND peer.outcome = own.outcome
    AND peer.scored_round = own.scored_round
  GROUP BY own.model, own.round, own.outcome, own.scored_round
)`;

/** A score of an event as it is before the raise, and less the others' change from it on: its means differ by what it changed more. */
export const lessOthers = (score: string) => `CASE WHEN time < 0 THEN ${score} ELSE ${score} - others_change END`;

/**
 * CTE `others_parts`, after `planes` and those of `othersAround`: the parts of the change of MMC of the others of each event, over the rounds
 * in which they and the event in `from` have MMC, cwmm and CORR.
 */
export const othersParts = (from: string) => `-- scores of others of a date beside c_M
others_split AS (
  SELECT others.round, others.model, owner, around.scored_round, mmc, cwmm, ${marketOfPlane} AS market
  FROM others JOIN owners USING (model)
    JOIN ${around} USING (round)
    JOIN observations ON observations.model = others.model AND observations.round = around.scored_round
    JOIN planes ON planes.round = around.scored_round
  WHERE mmc IS NOT NULL AND cwmm IS NOT NULL AND corr IS NOT NULL AND corr_per_mmc <> 0 AND inverse IS NOT NULL
),
-- each other's means before and after
others_sides AS (
  SELECT
    own.model,
    own.round,
    ${sideMeans("peer.").join(",\n    ")}
  FROM (SELECT * FROM ${from} JOIN owners USING (model)) AS own JOIN others_split AS peer
    ON peer.round = own.round AND peer.scored_round = own.scored_round
    AND ${isOther}, parameters
  GROUP BY own.model, own.round, peer.model, min_scored
  HAVING ${enough("count(*)")}
),
-- the means of their parts; an event with too few of them does not count
others_parts AS (
  SELECT
    model,
    round,
    ${splitNames.map((name) => `avg(${splitParts[name]}) AS others_${name}`).join(",\n    ")}
  FROM others_sides GROUP BY model, round HAVING count(*) >= ${fewestOthers}
)`;
