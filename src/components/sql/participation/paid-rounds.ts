/** Steps of the queries on payouts: rounds with what their staked models were paid. */
import {rowsPerGroup} from "../../base/kit/constants.js";
import type {Settings} from "../../base/settings/settings.js";
import {entered} from "../panel/selection.js";

/** CTEs that end in `entered`: resolved rows with a stake and a known payout. */
export const paidRows = ({rounds, days}: Settings) =>
  entered({rounds, days, resolved: true, known: ["stake", "payout"], stakeAbove: 0});

/** CTE `paying`, after `entered`. */
export const paying = `-- rounds that pay at all, and are large enough for a share of their models
paying AS (
  SELECT *
  FROM entered JOIN (SELECT round, payout_regime FROM rounds) USING (round)
  QUALIFY bool_or(payout <> 0) OVER (PARTITION BY round) AND count(*) OVER (PARTITION BY round) >= ${rowsPerGroup}
)`;
