import {mostListed} from "../../base/catalogue/concentration.js";
import type {Settings} from "../../base/settings/settings.js";
import {owners} from "../events/others.js";
import {pools} from "../mechanism/crowding.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {newestRound} from "./newest.js";

/** Of what is left, with this variance, as the whole. */
const bets = (rest: string) => `CASE WHEN share < 1 AND ${rest} > 1e-12 THEN (1 - share) * (1 - share) / ${rest} END`;

/** Columns that are more than their name. */
const columns = {
  bets: "1 / (sigma * sigma)",
  without_least: bets("rest_least"),
  without_most: bets("rest_most")
} as const;

/** What the meta-model would be without one of its largest holders: the table `without-one`. */
export function withoutOneSql({rounds, days}: Settings): string {
  return queryOf({
    shared: [entered({rounds, days, known: ["stake", "cwmm"], stakeAbove: 0}), newestRound, pools, owners],
    own: [parts],
    select: `${selectList("without-one", columns)}
FROM ranked_parts
WHERE rank <= ${mostListed}
ORDER BY unit DESC, rank`
  });
}

const sums =
  "any_value(sigma) AS sigma, count(*) AS models, sum(stake) AS stake, sum(stake) / any_value(total) AS share";
const reach = "sum(stake * cwmm / factor) / any_value(total) AS reach";

const parts = `-- each model's part of the newest meta-model, then that of each account
parts AS (
  SELECT
    round, 'model' AS unit, model AS holder, FALSE AS is_account,
    ${sums},
    ${reach}
  FROM entered JOIN newest_round USING (round) JOIN pools USING (round)
  GROUP BY round, model
  UNION ALL
  SELECT
    round, 'account', coalesce(owner, model), owner IS NOT NULL,
    ${sums},
    ${reach}
  FROM entered JOIN newest_round USING (round) JOIN pools USING (round) JOIN owners USING (model)
  GROUP BY round, owner, CASE WHEN owner IS NULL THEN model END, coalesce(owner, model)
),
-- from the largest on; the variance of the rest if the holder's models are copies, and if they are as unlike as can be
ranked_parts AS (
  SELECT
    *,
    sigma * sigma - 2 * sigma * reach + share * share AS rest_least,
    sigma * sigma - 2 * sigma * reach + CASE WHEN models > 1 THEN reach ELSE share END ** 2 AS rest_most,
    row_number() OVER (PARTITION BY unit ORDER BY stake DESC, holder, is_account DESC) AS rank
  FROM parts
)`;
