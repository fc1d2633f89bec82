/** Steps of the queries on the meta-model: what each row is of its round's pool. */

/** CTEs `weighed` (a row's share of the pool, its plain correlation) and `spread` (the variance of the pool without it), after `pools`. */
export const weighed = `-- a row's share of its round's pool, and its plain correlation with the meta-model
weighed AS (
  SELECT entered.*, factor, sigma, stake / total AS weight, cwmm / factor AS rho
  FROM entered JOIN pools USING (round)
),
-- the variance of the others of the pool together
spread AS (
  SELECT weighed.*, sigma * sigma - 2 * weight * rho * sigma + weight * weight AS variance FROM weighed
)`;
