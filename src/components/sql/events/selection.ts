/** Pieces of the queries of the event tables: from the calendar to the events that count. */
import {keptShare} from "../../base/kit/constants.js";
import {cadences} from "../../base/rounds/positions.js";
import type {Settings} from "../../base/settings/settings.js";
import {daysCondition, literal, parametersTable, roundsCondition} from "../panel/selection.js";

/** `parameters` of every event table; `nothing` is the zero of stakes and of event time. */
export function eventParameters(settings: Settings, more: Record<string, string | number> = {}): string {
  const {ratio, base, before, after} = settings;
  return parametersTable({ratio, base, before, after, ...ruleParameters(settings), ...more});
}

/** Those of them that no definition of an event changes. */
export function ruleParameters({persistence, coolOff, minScored}: Settings) {
  const rules = {...(persistence ? {persistence, kept_share: keptShare} : {}), ...(coolOff ? {cool_off: coolOff} : {})};
  return {...rules, min_scored: minScored, nothing: 0};
}

export interface PickOptions {
  /** whether a CTE `definitions` stands in for ratio, base and after: the picks of each of them, told apart by its column `definition` */
  defined?: boolean;
  /** cuts of the stake by the same ratio, to no less than the same base, in place of raises */
  cuts?: boolean;
}

/** CTEs that end in `picked`: the events of each model, with their stakes. */
export function pickedEvents(settings: Settings, options: PickOptions = {}): string {
  return `${enteredRows(settings)},
${picksOf(settings, options)}`;
}

/** CTEs that end in `entered`: the rows looked at, with their places in the calendar. */
function enteredRows({rounds, days}: Settings): string {
  const conditions = [roundsCondition(rounds), daysCondition(days)].filter((c) => c !== "TRUE");
  const upTo = cadences.map((c) => `    count(*) FILTER (cadence = ${literal(c)}) OVER (ORDER BY round) AS ${c}`);
  return `calendar AS (
  SELECT round, opens, cadence, resolved, score_regime, staking_regime,
    row_number() OVER (PARTITION BY cadence ORDER BY round) AS position,
    lag(round) OVER (PARTITION BY cadence ORDER BY round) AS round_before,
${upTo.join(",\n")}
  FROM rounds
),
chosen AS (
  SELECT * FROM calendar WHERE ${conditions.join(" AND ") || "TRUE"}
),
entered AS (
  SELECT model, stake, chosen.* FROM observations JOIN chosen USING (round)
)`;
}

/** CTEs that end in `picked`, after `entered`. */
export function picksOf(settings: Settings, {defined = false, cuts = false}: PickOptions = {}): string {
  const found = cuts ? "cuts" : "raises";
  const [low, high] = cuts ? ["now", "earlier"] : ["earlier", "now"];
  const [column, from] = defined ? [", definition", "\n    definitions, parameters"] : ["", "\n    parameters"];
  return `${found} AS (
  SELECT now.*, earlier.stake AS stake_before, now.stake AS stake_after${column}
  FROM entered AS now JOIN entered AS earlier
    ON earlier.model = now.model AND earlier.round = now.round_before
    AND earlier.score_regime = now.score_regime AND earlier.staking_regime = now.staking_regime,${from}
  WHERE ${low}.stake > nothing AND ${low}.stake >= base AND ${high}.stake >= ratio * ${low}.stake
),
candidates AS (
  ${candidatesOf(settings, {found, defined, cuts})}
),
${picks[settings.events]({defined})}`;
}

interface Found extends PickOptions {
  /** CTE of all of them */
  found: string;
}

/** Those that meet the rules on the rounds behind and before them. */
function candidatesOf({persistence, coolOff}: Settings, options: Found): string {
  const {found} = options;
  const rules = [...(persistence ? [kept(options)] : []), ...(coolOff ? [quietBefore(options)] : [])];
  return rules.length
    ? `SELECT ${found}.* FROM ${found}, parameters\n  WHERE ${rules.join("\n  AND ")}`
    : `SELECT * FROM ${found}`;
}

/** The rounds behind it are there, and in none of them the stake is seen on the way back: a raise below its share of the new stake. */
export const kept = ({found, cuts}: Found) => `(
    SELECT count(*) FROM chosen
    WHERE chosen.cadence = ${found}.cadence AND chosen.staking_regime = ${found}.staking_regime
      AND chosen.position > ${found}.position AND chosen.position <= ${found}.position + persistence
  ) = persistence
  AND NOT EXISTS (
    SELECT later.round FROM entered AS later
    WHERE later.model = ${found}.model AND later.cadence = ${found}.cadence
      AND later.position > ${found}.position AND later.position <= ${found}.position + persistence
      AND ${cuts ? `kept_share * later.stake > ${found}.stake_after` : `later.stake < kept_share * ${found}.stake_after`}
  )`;

/** No other of the model, kept or not, in the rounds before. */
const quietBefore = ({found, defined}: Found) => `NOT EXISTS (
    SELECT earlier.round FROM ${found} AS earlier
    WHERE earlier.model = ${found}.model AND earlier.round < ${found}.round AND ${found}.position - cool_off <=
      CASE ${found}.cadence ${cadences.map((c) => `WHEN ${literal(c)} THEN earlier.${c}`).join(" ")} END${defined ? `\n      AND earlier.definition = ${found}.definition` : ""}
  )`;

const picks = {
  first: ({defined}: PickOptions) => `picked AS (
  SELECT * FROM candidates QUALIFY round = min(round) OVER (PARTITION BY ${keys({defined})})
)`,
  all: () => `picked AS (
  SELECT * FROM candidates
)`,
  spaced: ({defined}: PickOptions) => `followers AS (
  SELECT ${keys({defined}, "last.")}, last.round, min(next.round) AS next_round
  FROM candidates AS last JOIN candidates AS next ON next.model = last.model AND next.round > last.round${defined ? "\n    AND next.definition = last.definition JOIN definitions ON definitions.definition = last.definition" : ""}, parameters
  WHERE next.position >= after +
    CASE next.cadence ${cadences.map((c) => `WHEN ${literal(c)} THEN last.${c}`).join(" ")} END
  GROUP BY ${keys({defined}, "last.")}, last.round
),
taken AS (
  SELECT ${keys({defined})}, min(round) AS round FROM candidates GROUP BY ${keys({defined})}
  UNION ALL
  SELECT ${keys({defined})}, next_round AS round FROM taken JOIN followers USING (${keys({defined})}, round)
),
picked AS (
  SELECT candidates.* FROM candidates JOIN taken USING (${keys({defined})}, round)
)`
};

/** Whose candidates are picked from: a model's, by each definition. */
const keys = ({defined}: PickOptions, alias = "") => `${defined ? `${alias}definition, ` : ""}${alias}model`;

/** CTEs `windows` (scores around each picked event) and `counted` (picked events with their scored rounds of mmc). */
export function countedEvents(scores: readonly string[]): string {
  return `${scoredWindows(scores)},
numbers AS (
  SELECT model, round,
    count(mmc) FILTER (time < nothing) AS n_before, count(mmc) FILTER (time >= nothing) AS n_after
  FROM scored, parameters GROUP BY model, round
),
counted AS (
  SELECT picked.*, coalesce(n_before, nothing) AS n_before, coalesce(n_after, nothing) AS n_after,
    coalesce(n_before >= min_scored AND n_after >= min_scored, FALSE) AS counts
  FROM picked LEFT JOIN numbers USING (model, round), parameters
)`;
}

/** CTE `scored`: scores in the window around each row of `picked`. */
export function scoredWindows(scores: readonly string[]): string {
  return `windows AS (
  SELECT picked.model, picked.round, picked.score_regime, chosen.position - picked.position AS time,
    chosen.round AS scored_round
  FROM picked JOIN chosen ON chosen.cadence = picked.cadence AND chosen.score_regime = picked.score_regime, parameters
  WHERE chosen.resolved
    AND chosen.position >= picked.position - before AND chosen.position < picked.position + after
),
scored AS (
  SELECT windows.*, ${scores.map((s) => `observations.${s}`).join(", ")}
  FROM windows JOIN observations ON observations.model = windows.model AND observations.round = windows.scored_round
)`;
}

/** Means over the staked models of each round, which scores are measured against. */
export const roundMeans = (names: readonly string[]) => `round_means AS (
  SELECT round AS scored_round, ${names.map((name) => `avg(${name}) AS ${name}_mean`).join(", ")}
  FROM observations, parameters WHERE stake > nothing GROUP BY round
)`;

/** CTE `blocks`: the score regimes that have a picked event. */
export const blocks = `blocks AS (
  SELECT score_regime, min(round) AS first_round FROM picked GROUP BY score_regime
)`;
