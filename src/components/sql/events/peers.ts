/** Steps of the queries that compare events with others of their dates: the means of these before and after. */

/** CTEs `around` and `peers`, after those of `othersAround`: the others of a date, by number. */
export const peers = `-- the rounds around each date
around AS (
  SELECT DISTINCT round AS date, scored_round, time >= 0 AS is_after FROM windows
),
-- its others
peers AS (
  SELECT row_number() OVER (ORDER BY others.round, others.model) AS peer, others.round AS date, others.model, owner
  FROM others JOIN owners USING (model)
)`;

/** Events by `keys`, from a row for each scored round; `alike` is the same for those of a date with the same scored rounds. */
export const alike = (
  keys: string,
  rows: string
) => `SELECT *, dense_rank() OVER (ORDER BY date, scored_rounds) AS alike
  FROM (
    SELECT ${keys}, list(scored_round ORDER BY scored_round) AS scored_rounds
    FROM ${rows}
    GROUP BY ${keys}
  )`;

interface Peers {
  /** what the names of the CTEs begin with */
  of: string;
  /** columns of `[of]_scores` */
  names: readonly string[];
}

/**
 * CTEs that end in `[of]_means`: `[name]_before` and `[name]_after` by `alike` and `peer`, NULL without `fewest` scores on
 * both sides; after `[of]_events`, `[of]_scores` and `around`. The others of a date are summed up once, over all rounds;
 * from that the few rounds are taken in which an event is not scored.
 */
export function peerMeans({of, names}: Peers): string {
  const each = (...texts: ((name: string) => string)[]) =>
    names.flatMap((name) => texts.map((text) => text(name))).join(",\n    ");
  const sums = each(
    (name) => `count(${name}) AS ${name}_n`,
    (name) => `sum(${name}) AS ${name}`
  );
  const isEnough = (name: string) => `earlier.${name}_n >= fewest AND later.${name}_n >= fewest`;
  const mean = (name: string, side: string) =>
    `CASE WHEN ${isEnough(name)}\n      THEN ${side}.${name} / ${side}.${name}_n END`;
  return `-- sums by side, over all rounds around the date
${of}_sums AS (
  SELECT
    peer,
    date,
    is_after,
    ${sums}
  FROM ${of}_scores GROUP BY peer, date, is_after
),
-- over the rounds in which events are not scored
${of}_gaps AS (
  SELECT
    alike,
    peer,
    is_after,
    ${sums}
  FROM (
      SELECT alike, date, scored_round
      FROM (SELECT DISTINCT alike, date, scored_rounds FROM ${of}_events) JOIN around USING (date)
      WHERE NOT list_contains(scored_rounds, scored_round)
    ) AS gaps
    JOIN ${of}_scores USING (date, scored_round)
  GROUP BY alike, peer, is_after
),
-- over the others: a round in which an event is not scored counts for nobody
${of}_sides AS (
  SELECT
    alike,
    peer,
    is_after,
    fewest,
    ${each(
      (name) => `whole.${name}_n - coalesce(gap.${name}_n, 0) AS ${name}_n`,
      (name) => `whole.${name} - coalesce(gap.${name}, 0) AS ${name}`
    )}
  FROM (SELECT DISTINCT alike, date, fewest FROM ${of}_events) JOIN ${of}_sums AS whole USING (date)
    LEFT JOIN ${of}_gaps AS gap USING (alike, peer, is_after)
),
-- each other's means before and after, where it has enough scores on both sides
${of}_means AS (
  SELECT
    alike,
    peer,
    ${each(
      (name) => `${mean(name, "earlier")} AS ${name}_before`,
      (name) => `${mean(name, "later")} AS ${name}_after`
    )}
  FROM (SELECT * FROM ${of}_sides WHERE NOT is_after) AS earlier
    JOIN (SELECT * FROM ${of}_sides WHERE is_after) AS later USING (alike, peer, fewest)
)`;
}
