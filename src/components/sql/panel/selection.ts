/** Steps of the queries: which rows enter, and their groups. */
import {rowsPerGroup} from "../../base/kit/constants.js";
import {roundEnds} from "../../base/settings/settings.js";
import {select} from "../result/select-list.js";
import {literal} from "./parameters.js";

/** The condition that the setting `rounds` means; `rounds` is the table or its alias. */
export function roundsCondition(setting: string): string {
  if (setting === "all") return "TRUE";
  if (setting === "newest")
    return `score_regime = (
      SELECT score_regime FROM rounds WHERE round = (SELECT max(round) FROM observations)
    )`;
  const [from, to] = roundEnds(setting);
  const side = (end: string | null, sign: string) =>
    end === null
      ? []
      : [end.includes("-") ? `opens::DATE ${sign} DATE ${literal(end)}` : `round ${sign} ${Number(end)}`];
  return [...side(from, ">="), ...side(to, "<=")].join(" AND ");
}

/** The condition that the setting `days` means. */
export function daysCondition(days: string): string {
  return days === "all" ? "TRUE" : `cadence IN ('weekly', ${literal(days)})`;
}

/** `WHERE a AND b`, a line each where they are many; nothing where all hold anyway. */
export function where(conditions: readonly string[]): string {
  const some = conditions.filter((condition) => condition !== "TRUE");
  const line = some.join(" AND ");
  return some.length ? `\n  WHERE ${line.length > 80 ? some.join("\n    AND ") : line}` : "";
}

export interface EnteredOptions {
  rounds: string;
  days?: string;
  resolved?: boolean;
  known: readonly string[];
  /** the stake is more than this: a parameter's name, 0, or null for any stake */
  stakeAbove?: "min_stake" | 0 | null;
  /** keep the newest whole rounds up to parameters.recent rows */
  recent?: boolean;
}

/** CTEs that end in `entered`: the rows that take part, with their score regime. */
export function entered(options: EnteredOptions): string {
  const {rounds, days = "all", resolved = false, known, stakeAbove = "min_stake", recent = false} = options;
  const calendar = [roundsCondition(rounds), daysCondition(days), ...(resolved ? ["resolved"] : [])];
  const staked = stakeAbove === null ? [] : [`stake > ${stakeAbove}`];
  const conditions = [...known.map((name) => `${name} IS NOT NULL`), ...staked];
  return `-- rounds that take part
chosen AS (
  SELECT round, score_regime FROM rounds${where(calendar)}
),
-- rows that take part
${recent ? "known" : "entered"} AS (
  SELECT observations.*, score_regime
  FROM observations JOIN chosen USING (round)${stakeAbove === "min_stake" ? ", parameters" : ""}${where(conditions)}
)${recent ? `,\n${newest}` : ""}`;
}

const newest = `-- how many of them lie in rounds after each round
per_round AS (
  SELECT round, sum(count(*)) OVER (ORDER BY round DESC) - count(*) AS newer
  FROM known GROUP BY round
),
-- the newest whole rounds
entered AS (
  SELECT known.*
  FROM known JOIN per_round USING (round), parameters
  WHERE newer < recent OR recent = 0
)`;

/** CTE `ranked`: the quantile group of each row of `from` by `value`; small rounds left out. */
export function ranked(value: string, {ranking, from = "entered"}: {ranking: string; from?: string}): string {
  const ntile = "ntile((SELECT groups FROM parameters))";
  if (ranking === "pooled")
    return `-- groups over all rounds of a score regime
ranked AS (
  SELECT
    *,
    ${ntile} OVER (PARTITION BY score_regime ORDER BY ${value}, round, model) AS "group"
  FROM ${from}
)`;
  return `-- groups inside each round that has enough rows
ranked AS (
  SELECT
    *,
    ${ntile} OVER (PARTITION BY round ORDER BY ${value}, model) AS "group"
  FROM ${from}
  QUALIFY count(*) OVER (PARTITION BY round) >= ${rowsPerGroup} * (SELECT groups FROM parameters)
)`;
}

const selectOf = (...columns: string[]) => select(columns, {indent: "    "});

/** CTEs `numbers` and `means`: counts and medians over rows, means over rounds (within) or rows (pooled). */
export function grouped(means: Record<string, string>, rest: string[], {ranking}: {ranking: string}): string {
  const counts = ["count(*) AS n", "count(DISTINCT model) AS models", "count(DISTINCT round) AS rounds", ...rest];
  const average = Object.entries(means).map(([name, column]) => `avg(${column}) AS ${name}`);
  const numbers = `-- counts and the like over the rows of each group
numbers AS (
  SELECT
    score_regime,
    "group",
    min(min(round)) OVER (PARTITION BY score_regime) AS first_round,
    ${counts.join(",\n    ")}
  FROM ranked GROUP BY score_regime, "group"
)`;
  if (ranking === "pooled")
    return `${numbers},
-- means over rows
means AS (
  ${selectOf("score_regime", '"group"', ...average)}
  FROM ranked GROUP BY score_regime, "group"
)`;
  const again = Object.keys(means).map((name) => `avg(${name}) AS ${name}`);
  return `${numbers},
-- means over the rows of each round
round_means AS (
  ${selectOf("score_regime", "round", '"group"', ...average)}
  FROM ranked GROUP BY score_regime, round, "group"
),
-- means over rounds, each round alike
means AS (
  ${selectOf("score_regime", '"group"', ...again)}
  FROM round_means GROUP BY score_regime, "group"
)`;
}

/** A group's mean less that of the lowest group of its regime. */
export const over = (name: string) =>
  `${name} - first_value(${name}) OVER (PARTITION BY score_regime ORDER BY "group")`;
