/** Pieces of the queries: which rows enter. Numbers stand in `parameters` alone, so that a reader can change them there. */
import {firstOf60Days} from "../../base/rounds/calendar.js";
import {longReturnSpan, returnSpan} from "../../base/rounds/return-days.js";
import {roundEnds} from "../../base/settings/settings.js";

/** A number, text or switch as a SQL literal. */
export function literal(value: number | string | boolean): string {
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  return typeof value === "number" && Number.isInteger(value)
    ? `${value}`
    : typeof value === "number"
      ? `${value}::DOUBLE`
      : `${value}`;
}

/** `parameters AS (SELECT 10 AS groups, ...)`: a table of one row. */
export function parametersTable(values: Record<string, number | string | boolean>): string {
  const columns = Object.entries(values).map(([name, value]) => `${literal(value)} AS ${name}`);
  return `parameters AS (SELECT ${columns.join(", ")})`;
}

/** The condition that the setting `rounds` means; `rounds` is the table or its alias. */
export function roundsCondition(setting: string): string {
  if (setting === "all") return "TRUE";
  if (setting === "newest")
    return "score_regime = (SELECT score_regime FROM rounds WHERE round = (SELECT max(round) FROM observations))";
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

export interface EnteredOptions {
  rounds: string;
  days?: string;
  resolved?: boolean;
  known: readonly string[];
  /** compare with parameters.min_stake */
  staked?: boolean;
  /** keep the newest whole rounds up to parameters.recent rows */
  recent?: boolean;
}

/** CTEs that end in `entered`: the rows that take part, with their score regime. */
export function entered({
  rounds,
  days = "all",
  resolved = false,
  known,
  staked = true,
  recent = false
}: EnteredOptions): string {
  const calendar = [roundsCondition(rounds), daysCondition(days), ...(resolved ? ["resolved"] : [])];
  const conditions = [...known.map((name) => `${name} IS NOT NULL`), ...(staked ? ["stake > min_stake"] : [])];
  const chosen = `chosen AS (
  SELECT round, score_regime FROM rounds
  WHERE ${calendar.filter((c) => c !== "TRUE").join(" AND ") || "TRUE"}
)`;
  const rows = `${recent ? "known" : "entered"} AS (
  SELECT observations.*, score_regime
  FROM observations JOIN chosen USING (round), parameters
  WHERE ${conditions.join(" AND ")}
)`;
  return [chosen, rows, ...(recent ? [newest] : [])].join(",\n");
}

const newest = `per_round AS (
  SELECT round, sum(count(*)) OVER (ORDER BY round DESC) - count(*) AS newer FROM known GROUP BY round
),
entered AS (
  SELECT known.* FROM known JOIN per_round USING (round), parameters WHERE newer < recent OR NOT recent::BOOLEAN
)`;

/** CTE `ranked`: the quantile group of each row of `from` by `value`; small rounds left out. */
export function ranked(value: string, {ranking, from = "entered"}: {ranking: string; from?: string}): string {
  if (ranking === "pooled")
    return `ranked AS (
  SELECT *, ntile((SELECT groups FROM parameters)) OVER (PARTITION BY score_regime ORDER BY ${value}, round, model) AS "group"
  FROM ${from}
)`;
  return `ranked AS (
  SELECT *, ntile((SELECT groups FROM parameters)) OVER (PARTITION BY round ORDER BY ${value}, model) AS "group"
  FROM ${from}
  QUALIFY count(*) OVER (PARTITION BY round) >= (SELECT rows_per_group * groups FROM parameters)
)`;
}

/** CTEs `numbers` and `means`: counts and medians over rows, means over rounds (within) or rows (pooled). */
export function grouped(means: Record<string, string>, rest: string[], {ranking}: {ranking: string}): string {
  const outer = [`count(*) AS n`, `count(DISTINCT model) AS models`, `count(DISTINCT round) AS rounds`, ...rest];
  const average = Object.entries(means).map(([name, column]) => `avg(${column}) AS ${name}`);
  const perRow = `numbers AS (
  SELECT score_regime, "group", min(min(round)) OVER (PARTITION BY score_regime) AS first_round, ${outer.join(", ")}
  FROM ranked GROUP BY score_regime, "group"
)`;
  if (ranking === "pooled")
    return `${perRow},
means AS (
  SELECT score_regime, "group", ${average.join(", ")}
  FROM ranked GROUP BY score_regime, "group"
)`;
  const again = Object.keys(means).map((name) => `avg(${name}) AS ${name}`);
  return `${perRow},
round_means AS (
  SELECT score_regime, round, "group", ${average.join(", ")}
  FROM ranked GROUP BY score_regime, round, "group"
),
means AS (
  SELECT score_regime, "group", ${again.join(", ")}
  FROM round_means GROUP BY score_regime, "group"
)`;
}

/** What `effectiveNumbers` reads: trading days of returns, and a Monday to count weeks from. */
export const effectiveParameters = {
  return_span: returnSpan,
  long_return_span: longReturnSpan,
  long_returns_from: firstOf60Days,
  days_of_week: 7,
  workdays: 5,
  one: 1,
  nothing: 0,
  some_monday: "1969-12-29"
};

/**
 * CTE `effective`: how many independent rounds those in `ranked` are worth, by regime. The first of a round's days of return is the
 * day before its first score; two rounds share as many days as their first days leave of the span.
 */
export const effectiveNumbers = `used_rounds AS (
  SELECT DISTINCT score_regime, round FROM ranked
),
scored_from AS (
  SELECT score_regime, round,
    date_diff('day', some_monday::DATE, first_score::DATE) - one AS day
  FROM used_rounds JOIN (SELECT round, first_score FROM rounds) USING (round), parameters
),
return_days AS (
  SELECT score_regime, round,
    workdays * (day // days_of_week) + least(workdays - one, day % days_of_week) AS first_day,
    CASE WHEN round < long_returns_from THEN return_span ELSE long_return_span END AS span
  FROM scored_from, parameters
),
effective AS (
  SELECT a.score_regime,
    one / avg(greatest(nothing, a.span - abs(a.first_day - b.first_day)) / a.span) AS periods
  FROM return_days AS a JOIN return_days AS b USING (score_regime), parameters
  GROUP BY a.score_regime, one
)`;

/** A group's mean less that of the lowest group of its regime. */
export const over = (name: string) =>
  `${name} - first_value(${name}) OVER (PARTITION BY score_regime ORDER BY "group")`;
