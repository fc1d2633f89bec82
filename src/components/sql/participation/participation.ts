import type {Settings} from "../../base/settings/settings.js";
import {payoutRules, ruledRounds} from "../data/payout-rules.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";

/** Columns that are more than their name. */
const columns = {
  new: "CASE WHEN round > first_round THEN newcomers END",
  converted: "CASE WHEN round > first_round THEN converts END",
  gone: "CASE WHEN stakers IS NOT NULL AND staked_before IS NOT NULL THEN coalesce(leavers, 0) END",
  official: "at_stake",
  at_stake: "staked",
  n_paid: "coalesce(n_paid, 0)",
  payout: "paid - burned",
  return: "(paid - burned) / paid_stake",
  negative: "CASE WHEN paid + burned > 0 THEN below END",
  factor: `CASE WHEN known THEN coalesce(
    payout_factor,
    CASE WHEN unpaid THEN 0 WHEN threshold IS NULL THEN 1 WHEN at_stake > 0 THEN least(1, threshold / at_stake) END
  ) ELSE payout_factor END`
} as const;

/** Who takes part, and what it pays: the table `participation`. */
export function participationSql({rounds, days}: Settings): string {
  return queryOf({
    shared: [payoutRules(), entered({rounds, days, known: [], stakeAbove: null}), ruledRounds],
    own: [counts, leavers, payouts],
    select: `${selectList("participation", columns)}
FROM counts JOIN rounds USING (round)
  JOIN (SELECT round, known, unpaid, threshold FROM ruled_rounds) USING (round)
  LEFT JOIN leavers USING (round) LEFT JOIN payouts USING (round)
  LEFT JOIN (SELECT round AS round_before, stakers AS staked_before FROM counts) USING (round_before)
  CROSS JOIN (SELECT min(round) AS first_round FROM counts WHERE stakers IS NOT NULL)
ORDER BY round`
  });
}

const counts = `-- the first round in which a model has a stake, and the first in which it has none
firsts AS (
  SELECT model, min(round) FILTER (stake > 0) AS first_staked, min(round) FILTER (stake = 0) AS first_unstaked
  FROM entered GROUP BY model
),
-- the round before of the same cadence
befores AS (
  SELECT round, lag(round) OVER (PARTITION BY cadence ORDER BY round) AS round_before FROM rounds
),
-- models by round; nothing where no stake is known
counts AS (
  SELECT
    round,
    any_value(round_before) AS round_before,
    count(*) AS submitters,
    CASE WHEN count(stake) > 0 THEN count(*) FILTER (stake > 0) END AS stakers,
    sum(stake) AS staked,
    CASE WHEN count(stake) > 0 THEN count(*) FILTER (round = first_staked) END AS newcomers,
    CASE WHEN count(stake) > 0 THEN count(*) FILTER (round = first_staked AND first_unstaked < round) END AS converts
  FROM entered JOIN firsts USING (model) LEFT JOIN befores USING (round)
  GROUP BY round
)`;

const leavers = `-- models with a stake in the round before that are absent, or here without a stake
leavers AS (
  SELECT befores.round, count(*) AS leavers
  FROM befores JOIN entered AS earlier ON earlier.round = befores.round_before AND earlier.stake > 0
    LEFT JOIN entered AS now ON now.round = befores.round AND now.model = earlier.model
  WHERE now.model IS NULL OR now.stake = 0
  GROUP BY befores.round
)`;

const payouts = `-- payouts by resolved round
payouts AS (
  SELECT
    round,
    count(*) AS n_paid,
    sum(stake) AS paid_stake,
    sum(greatest(0, payout)) AS paid,
    sum(greatest(0, -payout)) AS burned,
    avg((payout < 0)::INTEGER) AS below
  FROM entered
  WHERE stake > 0 AND payout IS NOT NULL AND round IN (SELECT round FROM rounds WHERE resolved)
  GROUP BY round
)`;
