/** Steps of the queries on the trend: how the same models moved, whoever came and went. */

/** Once around rounds and models brings their parts nearer to least squares; so often is near enough in any history. */
const sweeps = 100;

/**
 * CTEs `stretches` and `parts`: the round's part of cwmm = model + round by least squares, each model counted once, or with its mean weight; by going round between the two. What every two
 * rounds share is summed from where models come and go: to join each model's rounds with one another would be rows times rounds.
 */
export const sameModels = `-- stretches: rounds of one cadence under the same rules, by their places; once for models, once for stakes
stretches AS (
  SELECT counted, stretch, round, row_number() OVER (PARTITION BY stretch ORDER BY round) AS place
  FROM (
    SELECT counted, round, concat_ws('|', counted, cadence, score_regime, staking_regime) AS stretch
    FROM rounds CROSS JOIN (VALUES ('models'), ('stakes')) AS ways(counted)
  )
),
-- share of each row in its round's stake
shares AS (
  SELECT round, model, cwmm, stake / sum(stake) OVER (PARTITION BY round) AS share FROM entered
),
-- each row beside the mean of its model over the stretch
cells AS (
  SELECT
    stretch,
    round,
    place,
    model,
    cwmm - avg(cwmm) OVER own AS deviation,
    CASE counted WHEN 'models' THEN 1 ELSE avg(share) OVER own END AS weight,
    count(*) OVER own AS own_rounds,
    lag(place) OVER in_order AS place_before,
    lead(place) OVER in_order AS place_behind
  FROM shares JOIN stretches USING (round)
  WINDOW own AS (PARTITION BY stretch, model), in_order AS (PARTITION BY stretch, model ORDER BY place)
),
-- what a round's rows exceed their models' means
starts AS (
  SELECT stretch, round, place, sum(weight * deviation) / sum(weight) AS start, sum(weight) AS n
  FROM cells GROUP BY stretch, round, place
),
-- where a model comes (1) and where it is gone (-1)
edges AS MATERIALIZED (
  SELECT stretch, model, weight / own_rounds AS own_share, place, 1 AS step
  FROM cells WHERE place_before IS DISTINCT FROM place - 1
  UNION ALL
  SELECT stretch, model, weight / own_rounds AS own_share, place + 1 AS place, -1 AS step
  FROM cells WHERE place_behind IS DISTINCT FROM place + 1
),
-- what these edges change of what two rounds share: a model in both counts as its weight over the number of its rounds
turns AS (
  SELECT stretch, edges.place, other.place AS other_place, sum(edges.step * other.step * edges.own_share) AS turn
  FROM edges JOIN edges AS other USING (stretch, model)
  GROUP BY stretch, edges.place, other.place
),
-- what two rounds share: all changes up to the one and up to the other
common AS (
  SELECT
    stretch,
    place,
    other_place,
    sum(turned) OVER (PARTITION BY stretch, place ORDER BY other_place) AS shared
  FROM (
    SELECT
      own.stretch,
      own.place,
      other.place AS other_place,
      sum(coalesce(turn, 0)) OVER (PARTITION BY own.stretch, other.place ORDER BY own.place) AS turned
    FROM stretches AS own JOIN stretches AS other ON other.stretch = own.stretch
      LEFT JOIN turns ON turns.stretch = own.stretch AND turns.place = own.place AND turns.other_place = other.place
  )
),
-- a round's part is its start, plus the mean over its models of the parts of all their rounds: lines of equations
equations AS (
  SELECT stretch, starts.round, starts.start, list(shared / starts.n ORDER BY others.round) AS shares
  FROM starts JOIN starts AS others USING (stretch)
    JOIN common ON common.stretch = starts.stretch
      AND common.place = starts.place AND common.other_place = others.place
  GROUP BY stretch, starts.round, starts.start
),
-- all lines of a stretch
systems AS (
  SELECT
    stretch,
    list(round ORDER BY round) AS rounds_of,
    list(start ORDER BY round) AS starts,
    list(shares ORDER BY round) AS lines
  FROM equations GROUP BY stretch
),
-- solved by putting the parts in again and again
solved AS (
  SELECT stretch, rounds_of, list_reduce(
    list_transform(range(${sweeps + 1}), lambda sweep: starts),
    lambda line, begin: list_transform(lines, lambda shares, place: begin[place] + list_dot_product(shares, line))
  ) AS line
  FROM systems
),
-- a round's part
parts AS (
  SELECT
    split_part(stretch, '|', 1) AS counted,
    stretch,
    unnest(rounds_of) AS round,
    unnest(line) AS part
  FROM solved
)`;
