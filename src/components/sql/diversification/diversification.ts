import {accountSizes, leastCommon, sizeEnds} from "../../base/catalogue/diversification.js";
import type {Settings} from "../../base/settings/settings.js";
import {owners} from "../events/others.js";
import {literal} from "../panel/parameters.js";
import {paidRows, paying} from "../participation/paid-rounds.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {ownedReturns} from "./owned-returns.js";

const sizes = accountSizes.map(literal);
const cuts = sizeEnds.map((end, i) => `WHEN round(avg(n)) <= ${end} THEN ${sizes[i]}`);
const sizeOf = ["CASE", ...cuts, `ELSE ${sizes[sizeEnds.length]}`].join("\n      ") + "\n    END";

/** Columns that are more than their name. */
const columns = {
  volatility: "sqrt(variance)",
  own_volatility: "sqrt(own_variance)",
  chance: "sqrt(of_one * drawn)",
  sharpe: '"return" / sqrt(nullif(variance, 0))',
  sharpe_chance: "market / sqrt(nullif(market_variance + of_one * drawn, 0))",
  sharpe_over: '"return" / sqrt(nullif(variance, 0)) - market / sqrt(nullif(market_variance + of_one * drawn, 0))',
  effective: "1 / (own_variance / of_one * (1 - 1 / field) + 1 / field)"
} as const;

/** What accounts of one, two and more models earn, and how much that varies: the table `diversification`. */
export function diversificationSql(settings: Settings): string {
  return queryOf({
    shared: [paidRows(settings), paying, owners, ownedReturns],
    own: [accounts, means],
    select: `${selectList("diversification", columns)}
FROM account_means JOIN round_means USING (block, size) JOIN blocks USING (block) JOIN fields USING (block)
  LEFT JOIN ones USING (block)
ORDER BY first_round, list_position([${sizes.join(", ")}], size)`
  });
}

const accounts = `-- an account's models in a round, as one
account_rounds AS (
  SELECT block, owner, round, count(*) AS n, avg(gain) AS gain, avg(own) AS own, any_value(field) AS field
  FROM owned GROUP BY block, owner, round
),
-- accounts with enough rounds; drawn: how much as many models from the field would vary beside one
accounts AS (
  SELECT
    block,
    owner,
    ${sizeOf} AS size,
    avg(n) AS models,
    var_pop(gain) AS variance,
    var_pop(own) AS own_variance,
    avg((field - n) / (n * (field - 1))) AS drawn
  FROM account_rounds GROUP BY block, owner HAVING count(*) >= ${leastCommon}
)`;

const means = `-- over accounts
account_means AS (
  SELECT
    block,
    size,
    count(*) AS accounts,
    avg(models) AS models,
    avg(variance) AS variance,
    avg(own_variance) AS own_variance,
    avg(drawn) AS drawn
  FROM accounts GROUP BY block, size
),
-- by round over accounts, then over rounds; market: the mean of all staked models
round_means AS (
  SELECT
    block,
    size,
    count(*) AS rounds,
    avg(gain) AS "return",
    avg(own) AS over_field,
    avg(gain - own) AS market,
    var_pop(gain - own) AS market_variance
  FROM (
    SELECT block, size, round, avg(gain) AS gain, avg(own) AS own
    FROM account_rounds JOIN (SELECT block, owner, size FROM accounts) USING (block, owner)
    GROUP BY block, size, round
  )
  GROUP BY block, size
),
-- staked models in a round
fields AS (
  SELECT block, avg(field) AS field
  FROM (SELECT block, round, any_value(field) AS field FROM returned GROUP BY block, round)
  GROUP BY block
),
-- how much one model varies
ones AS (
  SELECT block, avg(of_model) AS of_one
  FROM (SELECT block, var_pop(own) AS of_model FROM owned GROUP BY block, model HAVING count(*) >= ${leastCommon})
  GROUP BY block
)`;
