/** Steps of the queries on the meta-model: the factor of published cwmm, each round's pool, the meta-model's own score. */
import {planeRule, powerFactor} from "../../base/kit/constants.js";
import {oldOnly, scoringRules} from "../../base/rounds/regimes.js";
import {literal} from "../panel/parameters.js";

const [byRanks, byPowers] = scoringRules;

const goesOn = oldOnly.map(
  ({round}) => `(replace(score_regime, 'from ', '')::INTEGER < ${round} AND round >= ${round})`
);

/** CTEs that end in `pools`: sigma and hhi of every round, from all its staked models. */
export const pools = `-- whether all scores follow today's formulas: a score regime goes on over a round at which old ones break
refilled AS (
  SELECT
    coalesce(bool_or(${goesOn.join("\n      OR ")}), FALSE) AS is_refilled
  FROM rounds
),
-- rounds whose MMC was made over bagged samples of stakers
made AS (
  SELECT round, NOT is_refilled AND round >= ${byRanks.round} AND round < ${byPowers.round} AS bagged
  FROM rounds, refilled
),
-- cwmm as published over the plain correlation
scoring AS (
  SELECT round, bagged, CASE WHEN bagged THEN 1 ELSE ${literal(powerFactor)} END AS factor FROM made
),
-- the pool of each round: sigma, the meta-model's deviation, and the concentration of stakes
pools AS (
  SELECT
    round,
    bagged,
    factor,
    count(*) AS pool_n,
    sum(stake) AS total,
    sum(stake * cwmm) / sum(stake) / factor AS sigma,
    sum(stake * stake) / (sum(stake) * sum(stake)) AS hhi
  FROM observations JOIN scoring USING (round)
  WHERE stake > 0 AND cwmm IS NOT NULL
  GROUP BY round, bagged, factor
)`;

/** When a round's spreads tell a plane over cwmm and another score. */
const told = (variance: string, covariance: string) =>
  `n >= ${planeRule.rows} AND ${variance} * ww - ${covariance} * ${covariance} > ${planeRule.apart} * ${variance} * ww`;
const [byCorr, byMmc] = [told("cc", "cw"), told("mm", "wm")].map((condition) => `CASE WHEN ${condition}\n      THEN`);

/** CTE `planes`: the slopes of MMC over CORR and cwmm, and of CORR over MMC and cwmm, in every round. */
export const planes = `-- variances and covariances of CORR (c), cwmm (w) and MMC (m) inside rounds
spreads AS (
  SELECT
    round,
    count(*) AS n,
    var_pop(corr) AS cc,
    var_pop(cwmm) AS ww,
    var_pop(mmc) AS mm,
    covar_pop(corr, cwmm) AS cw,
    covar_pop(corr, mmc) AS cm,
    covar_pop(cwmm, mmc) AS wm
  FROM observations
  WHERE mmc IS NOT NULL AND corr IS NOT NULL AND cwmm IS NOT NULL
  GROUP BY round
),
-- planes of MMC over CORR and cwmm, and of CORR over MMC and cwmm, where the scores tell them
planes AS (
  SELECT
    round,
    ${byCorr} (cm * cw - wm * cc) / (cm * ww - wm * cw) END AS plane,
    ${byMmc} (cw * mm - cm * wm) / (mm * ww - wm * wm) END AS inverse,
    ${byMmc} (cm * ww - cw * wm) / (mm * ww - wm * wm) END AS corr_per_mmc
  FROM spreads
)`;

/** CTE `scores`: the meta-model's own score, by the planes and by the sums, after `pools`. */
export const metaScores = `${planes},
-- CORR of all stakes per unit of their cwmm
earnings AS (
  SELECT round, sum(stake * corr) / sum(stake * cwmm) AS per_cwmm
  FROM observations
  WHERE stake > 0 AND corr IS NOT NULL AND cwmm IS NOT NULL
  GROUP BY round
),
-- the meta-model's own score: by each plane, by the sums, and by the sums and the plane
scores AS (
  SELECT
    round,
    factor,
    sigma,
    factor * plane AS c_plane,
    factor * inverse AS c_inverse,
    factor * per_cwmm AS c_sums,
    factor * per_cwmm / corr_per_mmc AS c_meta
  FROM pools LEFT JOIN planes USING (round) LEFT JOIN earnings USING (round)
)`;
