/** Steps of the queries on accounts: returns of models whose account is known. */

/** CTEs `returned` and `owned`, after `paying` and `owners`; own: a return less the mean of its round. */
export const ownedReturns = `-- returns of all staked models; field: how many there are in the round
returned AS (
  SELECT
    *,
    concat_ws('|', score_regime, payout_regime) AS block,
    payout / stake AS gain,
    payout / stake - avg(payout / stake) OVER (PARTITION BY round) AS own,
    count(*) OVER (PARTITION BY round) AS field
  FROM paying JOIN owners USING (model)
),
-- those whose account is known
owned AS (
  SELECT * FROM returned WHERE owner IS NOT NULL
),
-- rules in the order of their first round; nothing where no account is known
blocks AS (
  SELECT
    block,
    any_value(score_regime) AS score_regime,
    any_value(payout_regime) AS payout_regime,
    min(round) AS first_round
  FROM returned
  WHERE EXISTS (FROM owned)
  GROUP BY block
)`;
