/** MMC and CORR of queries are those that a round pays, as in tables. */
import {firstOf60Days} from "../../base/rounds/calendar.js";
import {isPaidScore, sixtyDay} from "../../base/scores/paid-scores.js";
import type {ScoreName} from "../../base/snapshot/panel.js";

/**
 * The query with a CTE before all others that stands in for `observations`: MMC and CORR are the 60-day ones from the first round that pays
 * these. Queries that read neither stay as they are.
 */
export function asPaidIn(query: string, scores: readonly ScoreName[]): string {
  const replaced = scores
    .filter(isPaidScore)
    .map((score) => `CASE WHEN round < sixty_days_from THEN ${score} ELSE ${sixtyDay[score]} END AS ${score}`);
  if (!replaced.length) return query;
  const head = /^WITH( RECURSIVE)?\n/.exec(query);
  if (!head) throw new Error(`a query must begin with WITH, got ${query.slice(0, 40)}`);
  return `${head[0]}observations AS NOT MATERIALIZED (
  SELECT * EXCLUDE (sixty_days_from) REPLACE (${replaced.join(", ")})
  FROM main.observations, (SELECT ${firstOf60Days} AS sixty_days_from)
),
${query.slice(head[0].length)}`;
}
