/** Steps of the queries that take from an event what models of other accounts did in the same rounds (`adjust = others`). */
import {fewestOthers} from "../../base/kit/constants.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import {left, meanLeft, withTotals} from "./accounts.js";
import {others, owners, raisersAround} from "./others.js";
import {alike, peerMeans, peers} from "./peers.js";
import {marketOfPlane, splitNames, splitParts, splitValues} from "./split.js";

interface Found {
  /** CTE of the raises, or cuts, that others have none of */
  found?: string | undefined;
}

/** CTEs `dates`, `raisers`, `others`, `owners`, `around` and `peers`, after `counted`. */
export const othersAround = ({found}: Found = {}): string[] => [raisersAround({found}), others, owners, peers];

/** CTEs that end in `compared`, after those of `othersAround`: of each event with enough others the mean of their changes. */
export function comparison(outcomes: readonly OutcomeName[]): string {
  const names = outcomes.join(", ");
  const changes = outcomes.map((name) => `${name}_after - ${name}_before AS ${name}`);
  return `-- events that count, a row per outcome; alike: those of a date that are scored in the same rounds
peer_events AS (
  ${alike(
    "model, date, owner, outcome, fewest",
    `(
      SELECT scored.*, round AS date, owner, min_scored AS fewest
      FROM scored JOIN counted USING (model, round) JOIN owners USING (model), parameters
      WHERE counts
    ) UNPIVOT (score FOR outcome IN (${names}))`
  )}
),
-- what the others of a date score around it
peer_scores AS (
  SELECT peer, date, scored_round, is_after, ${names}
  FROM peers JOIN around USING (date)
    JOIN observations ON observations.model = peers.model AND observations.round = scored_round
),
${peerMeans({of: "peer", names: outcomes})},
-- their changes, summed up by account
account_changes AS (
  SELECT alike, outcome, owner, count(*) AS n, sum(change) AS change
  FROM (
    SELECT
      alike,
      owner,
      ${changes.join(",\n      ")}
    FROM peer_means JOIN peers USING (peer)
  ) UNPIVOT (change FOR outcome IN (${names}))
  GROUP BY alike, outcome, owner
),
-- the mean of the changes of other accounts; an event with too few others does not count
compared AS (
  SELECT
    model,
    date AS round,
    own.outcome,
    ${meanLeft("change")} AS others_change
  FROM peer_events AS own
    ${withTotals("account_changes", {keys: ["alike", "outcome"], sums: ["change"]})}
  WHERE ${left} >= ${fewestOthers}
)`;
}

/** CTE `others_path`, after `compared`. */
export function othersPath(outcomes: readonly OutcomeName[]): string {
  const sums = outcomes.flatMap((name) => [
    `count(${name} - ${name}_before) AS ${name}_n`,
    `sum(${name} - ${name}_before) AS ${name}`
  ]);
  const pairs = outcomes.map((name) => `(${name}_n, ${name}) AS '${name}'`);
  return `-- by round, how far others lie from their own means before, summed up by account
account_deviations AS (
  SELECT *
  FROM (
    SELECT
      alike,
      owner,
      scored_round,
      ${sums.join(",\n      ")}
    FROM peer_scores JOIN peers USING (peer) JOIN peer_means USING (peer)
    GROUP BY alike, owner, scored_round
  ) UNPIVOT ((n, deviation) FOR outcome IN (${pairs.join(", ")}))
),
-- and the mean of those of other accounts
others_path AS (
  SELECT
    model,
    date AS round,
    own.outcome,
    total.scored_round,
    ${meanLeft("deviation")} AS others_deviation
  FROM peer_events AS own
    SEMI JOIN compared ON compared.model = own.model AND compared.round = own.date AND compared.outcome = own.outcome
    ${withTotals("account_deviations", {keys: ["alike", "outcome"], rest: ["scored_round"], sums: ["deviation"]})}
  WHERE ${left} > 0
)`;
}

/** A score of an event as it is before the raise, and less the others' change from it on: its means differ by what it changed more. */
export const lessOthers = (score: string) => `CASE WHEN time < 0 THEN ${score} ELSE ${score} - others_change END`;

/**
 * CTE `others_parts`, after `planes` and those of `othersAround`: the parts of the change of MMC of the others of each event, over the rounds
 * in which they and the event in `from` have MMC, cwmm and CORR.
 */
export const othersParts = (
  from: string
) => `-- events with all of these; alike: those of a date that have it in the same rounds
split_events AS (
  ${alike(
    "model, date, owner, fewest",
    `(
      SELECT model, round AS date, scored_round, owner, min_scored AS fewest
      FROM ${from} JOIN owners USING (model), parameters
    )`
  )}
),
-- scores of others of a date beside c_M
split_scores AS (
  SELECT peer, date, scored_round, is_after, mmc, cwmm, market, cwmm * market AS product
  FROM (
    SELECT peer, date, scored_round, is_after, mmc, cwmm, ${marketOfPlane} AS market
    FROM peers JOIN around USING (date)
      JOIN observations ON observations.model = peers.model AND observations.round = scored_round
      JOIN planes ON planes.round = scored_round
    WHERE mmc IS NOT NULL AND cwmm IS NOT NULL AND corr IS NOT NULL
  )
  WHERE market IS NOT NULL
),
${peerMeans({of: "split", names: splitValues})},
-- the parts of their changes, summed up by account
account_parts AS (
  SELECT
    alike,
    owner,
    count(*) AS n,
    ${splitNames.map((name) => `sum(${splitParts[name]}) AS ${name}`).join(",\n    ")}
  FROM split_means JOIN peers USING (peer)
  WHERE mmc_before IS NOT NULL
  GROUP BY alike, owner
),
-- the means of those of other accounts; an event with too few others does not count
others_parts AS (
  SELECT
    model,
    date AS round,
    ${splitNames.map((name) => `${meanLeft(name)} AS others_${name}`).join(",\n    ")}
  FROM split_events AS own
    ${withTotals("account_parts", {keys: ["alike"], sums: splitNames})}
  WHERE ${left} >= ${fewestOthers}
)`;
