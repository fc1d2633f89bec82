import type {Settings} from "../../base/settings/settings.js";
import {owners} from "../events/others.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";

/** The models of an account: the table `account`. */
export function accountSql({rounds, account}: Settings): string {
  return queryOf({
    parameters: account === "" ? {} : {account_asked: account},
    shared: [entered({rounds, resolved: true, known: ["cwmm"], stakeAbove: null}), owners],
    own: [askedOwner(account), means],
    select: `${selectList("account")}
FROM means
ORDER BY first_round, model`
  });
}

/** CTE `asked`. */
const askedOwner = (account: string) =>
  account === ""
    ? `-- the account of the model with the largest stake of the newest round
asked AS (
  SELECT owner
  FROM (SELECT model FROM entered WHERE stake > 0 ORDER BY round DESC, stake DESC, model LIMIT 1)
    JOIN owners USING (model)
)`
    : `-- the account
asked AS (
  SELECT account_asked AS owner FROM parameters
)`;

const means = `-- every model's newest name
names AS (
  SELECT model, arg_max(name, round) AS newest_name FROM observations GROUP BY model
),
-- means over rounds
means AS (
  SELECT
    score_regime,
    model,
    any_value(newest_name) AS name,
    min(min(round)) OVER (PARTITION BY score_regime) AS first_round,
    count(*) AS n,
    max(round) AS newest_round,
    arg_max_null(stake, round) AS stake,
    avg(cwmm) AS cwmm_mean,
    avg(mmc) AS mmc_mean,
    avg(corr) AS corr_mean,
    sum(payout) AS payout
  FROM entered JOIN owners USING (model) JOIN asked USING (owner) JOIN names USING (model)
  GROUP BY score_regime, model
)`;
