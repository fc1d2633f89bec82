/** Steps of the query of what-if: the model asked for, what it has committed, and by which rule its rounds pay. */
import {firstOf60Days} from "../../base/rounds/calendar.js";
import {asPaid} from "../../base/scores/payout-rules.js";
import {rulesOf} from "../../base/rounds/regimes.js";
import {firstRoundOf} from "../data/payout-rules.js";

/** CTE `asked`: the model with that key, else with that name, else with the largest stake of the newest round. */
export function modelAsked(model: string): string {
  if (model === "")
    return `-- the model with the largest stake of the newest round
asked AS (
  SELECT model FROM entered ORDER BY round DESC, stake DESC, model LIMIT 1
)`;
  return `-- every model's newest name
named AS (
  SELECT model, arg_max(name, round) AS newest_name FROM observations GROUP BY model
),
-- the model with that key, else with that name
asked AS (
  SELECT model
  FROM named, parameters
  WHERE model = model_asked OR newest_name = model_asked
  ORDER BY model <> model_asked, model LIMIT 1
)`;
}

/** CTE `committed`. */
export const committed = `-- the model's rounds, each with all rounds that were open at its close
open_rounds AS (
  SELECT own.model, own.round, own.stake, now.closes, other.round AS open_round
  FROM entered AS own JOIN asked USING (model) JOIN rounds AS now USING (round)
    LEFT JOIN rounds AS other ON other.round <= now.round AND other.resolves > now.closes
),
-- NMR at stake in all of them: from ${firstOf60Days} on a stake is for one round alone. Null where an open round is under the
-- rules before, lies before the first round at hand, or holds no stake of the model
committed AS (
  SELECT
    own.round,
    CASE
      WHEN own.round < ${firstOf60Days} THEN own.stake
      WHEN min(open_round) >= ${firstOf60Days} AND count(held.stake) = count(*)
        AND (SELECT min(resolves) FROM rounds WHERE round = (SELECT min(round) FROM rounds)) <= own.closes
      THEN sum(held.stake) END AS committed
  FROM open_rounds AS own
    LEFT JOIN observations AS held ON held.model = own.model AND held.round = open_round
  GROUP BY own.round, own.stake, own.closes
)`;

/** CTE `multiplied`, by the rule that each round has. */
export const ownMultipliers = `-- the row's multipliers, else the only ones on offer
multiplied AS (
  SELECT
    *,
    coalesce(corr_multiplier, only_corr) AS multiplier_corr,
    coalesce(mmc_multiplier, only_mmc) AS multiplier_mmc
  FROM ruled
)`;

/** CTE `multiplied`, by another rule. */
export const nearestMultipliers = `-- the multipliers on offer that are nearest to the row's own, the smaller of two
nearest AS (
  SELECT round, score, offer
  FROM ruled JOIN payout_offers USING (first_round)
  QUALIFY row_number() OVER (
    PARTITION BY round, score
    ORDER BY abs(offer - CASE score WHEN 'corr' THEN corr_multiplier ELSE mmc_multiplier END), offer
  ) = 1
),
-- those of each row
multiplied AS (
  SELECT
    ruled.*,
    CASE WHEN corr_multiplier IS NULL THEN only_corr ELSE of_corr.offer END AS multiplier_corr,
    CASE WHEN mmc_multiplier IS NULL THEN only_mmc ELSE of_mmc.offer END AS multiplier_mmc
  FROM ruled
    LEFT JOIN nearest AS of_corr ON of_corr.round = ruled.round AND of_corr.score = 'corr'
    LEFT JOIN nearest AS of_mmc ON of_mmc.round = ruled.round AND of_mmc.score = 'mmc'
)`;

/** CTE `payout_offers`. */
export function payoutOffers(): string {
  const rows = rulesOf("payout").flatMap(({round, payout}) =>
    (["corr", "mmc"] as const).flatMap((score) =>
      ((payout && asPaid(payout).multipliers[score]) ?? []).map(
        (offer) => `(${firstRoundOf(round)}, '${score}', ${offer}::DOUBLE)`
      )
    )
  );
  return `-- every multiplier that a rule offers
payout_offers AS (
  SELECT * FROM (VALUES
    ${rows.join(",\n    ")}
  ) AS offers(first_round, score, offer)
)`;
}
