import {leastCommon, neighbours, pairKinds} from "../../base/catalogue/diversification.js";
import type {Settings} from "../../base/settings/settings.js";
import {owners} from "../events/others.js";
import {literal} from "../panel/parameters.js";
import {paidRows, paying} from "../participation/paid-rounds.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {ownedReturns} from "./owned-returns.js";

const names = pairKinds.map(literal).join(", ");

/** How alike the models of an account are: the table `account-likeness`. */
export function accountLikenessSql(settings: Settings): string {
  return queryOf({
    shared: [paidRows(settings), paying, owners, ownedReturns],
    own: [pairs, kinds],
    select: `${selectList("account-likeness")}
FROM kinds JOIN blocks USING (block)
ORDER BY first_round, list_position([${names}], pairs)`
  });
}

const pairs = `-- models with enough rounds, by key, and how many of them their account has
members AS (
  SELECT
    block,
    model,
    owner,
    row_number() OVER (PARTITION BY block ORDER BY model) AS place,
    count(*) OVER (PARTITION BY block, owner) AS size
  FROM owned GROUP BY block, model, owner HAVING count(*) >= ${leastCommon}
),
-- two of an account, each with the mean over its partners; two of different ones, each with those that follow it
pairs_of AS (
  SELECT
    a.block,
    'within' AS pairs,
    a.model,
    b.model AS other,
    a.owner,
    b.owner AS other_owner,
    1 / (a.size - 1) AS weight
  FROM members AS a JOIN members AS b ON a.block = b.block AND a.owner = b.owner AND a.place < b.place
  UNION ALL
  SELECT a.block, 'between', a.model, b.model, a.owner, b.owner, 1
  FROM members AS a JOIN members AS b
    ON a.block = b.block AND b.place BETWEEN a.place + 1 AND a.place + ${neighbours} AND a.owner <> b.owner
),
-- over the rounds that both have
moments AS (
  SELECT
    block,
    pairs,
    pairs_of.model,
    other,
    any_value(pairs_of.owner) AS owner,
    any_value(other_owner) AS other_owner,
    any_value(weight) AS weight,
    covar_pop(x.own, y.own) AS covariance,
    var_pop(x.own) AS first_variance,
    var_pop(y.own) AS second_variance
  FROM pairs_of JOIN owned AS x USING (block, model)
    JOIN (SELECT block, round, model AS other, own FROM owned) AS y USING (block, round, other)
  GROUP BY block, pairs, pairs_of.model, other HAVING count(*) >= ${leastCommon}
)`;

const kinds = `-- pooled, and the pairs' own
told AS (
  SELECT
    block,
    pairs,
    count(*) AS n,
    sum(weight * covariance) / nullif(sum(weight * (first_variance + second_variance) / 2), 0) AS correlation,
    median(covariance / sqrt(first_variance * second_variance))
      FILTER (first_variance > 0 AND second_variance > 0) AS median
  FROM moments GROUP BY block, pairs
),
-- models and accounts on either side
sides AS (
  SELECT block, pairs, count(DISTINCT model) AS models, count(DISTINCT owner) AS accounts
  FROM (
    SELECT block, pairs, model, owner FROM moments
    UNION ALL
    SELECT block, pairs, other, other_owner FROM moments
  )
  GROUP BY block, pairs
),
-- both kinds of pairs, and their difference
kinds AS (
  SELECT
    block,
    pairs,
    CASE WHEN pairs <> 'difference' THEN coalesce(n, 0) END AS n,
    CASE WHEN pairs <> 'difference' THEN coalesce(models, 0) END AS models,
    CASE WHEN pairs <> 'difference' THEN coalesce(accounts, 0) END AS accounts,
    CASE
      WHEN pairs <> 'difference' THEN correlation
      ELSE max(correlation) FILTER (pairs = 'within') OVER (PARTITION BY block)
        - max(correlation) FILTER (pairs = 'between') OVER (PARTITION BY block)
    END AS correlation,
    median
  FROM blocks CROSS JOIN (SELECT unnest([${names}]) AS pairs)
    LEFT JOIN told USING (block, pairs) LEFT JOIN sides USING (block, pairs)
)`;
