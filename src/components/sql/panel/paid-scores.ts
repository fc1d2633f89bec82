/** MMC and CORR of queries are those that a round pays, as in tables. */
import {firstOf60Days} from "../../base/rounds/calendar.js";
import {isPaidScore, sixtyDay} from "../../base/scores/paid-scores.js";
import type {ScoreName} from "../../base/snapshot/panel.js";
import {withStep} from "../result/query.js";

/**
 * The query with a CTE before all other steps that stands in for `observations`: MMC and CORR are the 60-day ones from the first round
 * that pays these. Queries that read neither stay as they are.
 */
export function asPaidIn(query: string, scores: readonly ScoreName[]): string {
  const replaced = scores
    .filter(isPaidScore)
    .map((score) => `CASE WHEN round < ${firstOf60Days} THEN ${score} ELSE ${sixtyDay[score]} END AS ${score}`);
  if (!replaced.length) return query;
  return withStep(
    query,
    `-- the scores that a round pays
observations AS NOT MATERIALIZED (
  SELECT * REPLACE (
    ${replaced.join(",\n    ")}
  )
  FROM main.observations
)`
  );
}
