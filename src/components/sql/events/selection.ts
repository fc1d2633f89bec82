/** Steps of the queries of the event tables: from the calendar to the picked events. */
import {keptShare} from "../../base/kit/constants.js";
import {cadences} from "../../base/rounds/positions.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {daysCondition, roundsCondition, where} from "../panel/selection.js";

/** `parameters` of every event table. */
export const eventParameters = (settings: Settings) => ({...definitionOf(settings), ...ruleParameters(settings)});

const definitionOf = ({ratio, base, before, after}: Settings) => ({ratio, base, before, after});

/** Those of them that no definition of an event changes. */
export const ruleParameters = ({persistence, coolOff, minScored}: Settings) => ({
  ...(persistence ? {persistence} : {}),
  ...(coolOff ? {cool_off: coolOff} : {}),
  min_scored: minScored
});

export interface PickOptions {
  /** whether a CTE `definitions` stands in for ratio, base and after: the picks of each of them, told apart by its column `definition` */
  defined?: boolean | undefined;
  /** cuts of the stake by the same ratio, to no less than the same base, in place of raises */
  cuts?: boolean;
}

/** CTEs that end in `picked`: the events of each model, with their stakes. */
export function pickedEvents(settings: Settings, options: PickOptions = {}): string {
  return `${enteredRows(settings)},
${picksOf(settings, options)}`;
}

/** CTEs that end in `entered`. */
function enteredRows({rounds, days}: Settings): string {
  const upTo = cadences.map((c) => `    count(*) FILTER (cadence = ${literal(c)}) OVER (ORDER BY round) AS ${c}`);
  return `-- rounds by their places in their cadence, and how many there are of each cadence up to a round
calendar AS (
  SELECT
    round,
    opens,
    cadence,
    resolved,
    score_regime,
    staking_regime,
    row_number() OVER (PARTITION BY cadence ORDER BY round) AS position,
    lag(round) OVER (PARTITION BY cadence ORDER BY round) AS round_before,
${upTo.join(",\n")}
  FROM rounds
),
-- rounds that take part
chosen AS (
  SELECT * FROM calendar${where([roundsCondition(rounds), daysCondition(days)])}
),
-- stakes in them
entered AS (
  SELECT model, stake, chosen.*
  FROM observations JOIN chosen USING (round)
)`;
}

/** CTEs that end in `picked`, after `entered`. */
export function picksOf(settings: Settings, {defined = false, cuts = false}: PickOptions = {}): string {
  const found = cuts ? "cuts" : "raises";
  const [low, high] = cuts ? ["now", "earlier"] : ["earlier", "now"];
  return `-- ${found} of the stake since the round before, under the same rules
${found} AS (
  SELECT now.*, earlier.stake AS stake_before, now.stake AS stake_after${defined ? ", definition" : ""}
  FROM entered AS now JOIN entered AS earlier
    ON earlier.model = now.model AND earlier.round = now.round_before
    AND earlier.score_regime = now.score_regime AND earlier.staking_regime = now.staking_regime,
    ${defined ? "definitions" : "parameters"}
  WHERE ${low}.stake > 0 AND ${low}.stake >= base AND ${high}.stake >= ratio * ${low}.stake
),
-- those that meet the rules on the rounds behind and before them
candidates AS (
  ${candidatesOf(settings, {found, defined, cuts})}
),
${picks[settings.events]({defined})}`;
}

interface Found extends PickOptions {
  /** CTE of all of them */
  found: string;
}

function candidatesOf({persistence, coolOff}: Settings, options: Found): string {
  const {found} = options;
  const rules = [...(persistence ? [kept(options)] : []), ...(coolOff ? [quietBefore(options)] : [])];
  return rules.length
    ? `SELECT ${found}.*\n  FROM ${found}, parameters\n  WHERE ${rules.join("\n  AND ")}`
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
      AND ${
        cuts ? `${keptShare} * later.stake > ${found}.stake_after` : `later.stake < ${keptShare} * ${found}.stake_after`
      }
  )`;

/** The place in its own cadence that a round of `of` holds among the rounds of the cadence of `seen`. */
const placeOf = (of: string, seen: string) =>
  `CASE ${seen}.cadence
      ${cadences.map((c) => `WHEN ${literal(c)} THEN ${of}.${c}`).join("\n      ")} END`;

/** No other of the model, kept or not, in the rounds before. */
const quietBefore = ({found, defined}: Found) => `NOT EXISTS (
    SELECT earlier.round FROM ${found} AS earlier
    WHERE earlier.model = ${found}.model AND earlier.round < ${found}.round
      AND ${found}.position - cool_off <= ${placeOf("earlier", found)}${
        defined ? `\n      AND earlier.definition = ${found}.definition` : ""
      }
  )`;

const picks = {
  first: ({defined}: PickOptions) => `-- the first of each model
picked AS (
  SELECT * FROM candidates QUALIFY round = min(round) OVER (PARTITION BY ${keys({defined})})
)`,
  all: () => `-- all of them
picked AS (
  SELECT * FROM candidates
)`,
  spaced: ({defined}: PickOptions) => `-- the next that may be taken behind each
followers AS (
  SELECT ${keys({defined}, "last.")}, last.round, min(next.round) AS next_round
  FROM candidates AS last JOIN candidates AS next ON next.model = last.model AND next.round > last.round${
    defined
      ? "\n    AND next.definition = last.definition\n    JOIN definitions ON definitions.definition = last.definition"
      : ", parameters"
  }
  WHERE next.position >= after + ${placeOf("last", "next")}
  GROUP BY ${keys({defined}, "last.")}, last.round
),
-- taken one after the other
taken AS (
  SELECT ${keys({defined})}, min(round) AS round FROM candidates GROUP BY ${keys({defined})}
  UNION ALL
  SELECT ${keys({defined})}, next_round AS round FROM taken JOIN followers USING (${keys({defined})}, round)
),
-- those that are
picked AS (
  SELECT candidates.* FROM candidates JOIN taken USING (${keys({defined})}, round)
)`
};

/** Whose candidates are picked from: a model's, by each definition. */
const keys = ({defined}: PickOptions, alias = "") => `${defined ? `${alias}definition, ` : ""}${alias}model`;

/** CTE `blocks`. */
export const blocks = `-- score regimes that have a picked event
blocks AS (
  SELECT score_regime, min(round) AS first_round FROM picked GROUP BY score_regime
)`;
