/** Pieces of the queries on the meta-model: the factor of published cwmm, each round's pool, the meta-model's own score. */
import {checkRule, fewModels, planeRule, powerFactor} from "../../base/kit/constants.js";
import {oldOnly, scoringRules} from "../../base/rounds/regimes.js";

/** What the CTEs below take from `parameters`. */
export function crowdingParameters(): Record<string, number> {
  const [ranks, powers] = scoringRules;
  return {
    nothing: 0,
    one: 1,
    two: 2,
    power_factor: powerFactor,
    ranks_from: ranks.round,
    powers_from: powers.round,
    ...Object.fromEntries(oldOnly.map(({round}, i) => [`old_break_${"ab"[i]}`, round]))
  };
}

const goesOn = oldOnly.map((_, i) => {
  const start = `old_break_${"ab"[i]}`;
  return `(replace(score_regime, 'from ', '')::INTEGER < ${start} AND round >= ${start})`;
});

/** CTEs that end in `pools`: sigma and hhi of every round, from all its staked models. */
export const pools = `refilled AS (
  SELECT coalesce(bool_or(${goesOn.join("\n    OR ")}), FALSE) AS is_refilled FROM rounds, parameters
),
made AS (
  SELECT round, NOT is_refilled AND round >= ranks_from AND round < powers_from AS bagged
  FROM rounds, refilled, parameters
),
scoring AS (
  SELECT round, bagged, CASE WHEN bagged THEN one::DOUBLE ELSE power_factor END AS factor FROM made, parameters
),
pools AS (
  SELECT round, bagged, factor, count(*) AS pool_n, sum(stake) AS total,
    sum(stake * cwmm) / sum(stake) / factor AS sigma,
    sum(stake * stake) / (sum(stake) * sum(stake)) AS hhi
  FROM observations JOIN scoring USING (round), parameters
  WHERE stake > nothing AND cwmm IS NOT NULL
  GROUP BY round, bagged, factor
)`;

export const planeParameters = {plane_rows: planeRule.rows, apart: planeRule.apart};

/** CTE `planes`: the slopes of MMC over CORR and cwmm, and of CORR over MMC and cwmm, in every round. */
export const planes = `spreads AS (
  SELECT round, count(*) AS n, var_pop(corr) AS cc, var_pop(cwmm) AS ww, var_pop(mmc) AS mm,
    covar_pop(corr, cwmm) AS cw, covar_pop(corr, mmc) AS cm, covar_pop(cwmm, mmc) AS wm
  FROM observations WHERE mmc IS NOT NULL AND corr IS NOT NULL AND cwmm IS NOT NULL
  GROUP BY round
),
planes AS (
  SELECT round,
    CASE WHEN n >= plane_rows AND cc * ww - cw * cw > apart * cc * ww THEN (cm * cw - wm * cc) / (cm * ww - wm * cw) END AS plane,
    CASE WHEN n >= plane_rows AND mm * ww - wm * wm > apart * mm * ww THEN (cw * mm - cm * wm) / (mm * ww - wm * wm) END AS inverse,
    CASE WHEN n >= plane_rows AND mm * ww - wm * wm > apart * mm * ww THEN (cm * ww - cw * wm) / (mm * ww - wm * wm) END AS corr_per_mmc
  FROM spreads, parameters
)`;

/** CTE `scores`: the meta-model's own score, by the planes and by the sums, after `pools`. */
export const metaScores = `${planes},
earnings AS (
  SELECT round, sum(stake * corr) / sum(stake * cwmm) AS per_cwmm
  FROM observations, parameters WHERE stake > nothing AND corr IS NOT NULL AND cwmm IS NOT NULL
  GROUP BY round
),
scores AS (
  SELECT round, factor, sigma, factor * plane AS c_plane, factor * inverse AS c_inverse, factor * per_cwmm AS c_sums,
    factor * per_cwmm / corr_per_mmc AS c_meta
  FROM pools LEFT JOIN planes USING (round) LEFT JOIN earnings USING (round)
)`;

export const checkParameters = {
  sum_bound: checkRule.sum,
  far_sum: checkRule.farSum,
  missing_bound: checkRule.missing,
  many_missing: checkRule.manyMissing,
  few_models: fewModels,
  meta_name: "numerai_swmm"
};

/** CTE `checked`: whether the numbers of the rounds of `entered` hold together, after `scores`. */
export const checkedRounds = `stakes AS (
  SELECT round, sum(stake) / nullif(at_stake, nothing) AS coverage
  FROM observations JOIN rounds USING (round), parameters WHERE stake > nothing GROUP BY round, at_stake, nothing
),
sums AS (
  SELECT round, sum(stake * mmc) / sum(stake) AS weighted_mmc, stddev_pop(mmc) AS mmc_sd
  FROM observations, parameters WHERE stake > nothing AND mmc IS NOT NULL GROUP BY round
),
own AS (
  SELECT round, max(corr) AS c_published FROM observations, parameters WHERE lower(name) = meta_name GROUP BY round
),
numbers AS (
  SELECT scores.*, pool_n, total, hhi, bagged, coverage, weighted_mmc, mmc_sd, c_published
  FROM (SELECT DISTINCT round FROM entered) JOIN scores USING (round) JOIN pools USING (round)
    LEFT JOIN stakes USING (round) LEFT JOIN sums USING (round) LEFT JOIN own USING (round)
),
checked AS (
  SELECT numbers.*,
    sigma > one OR pool_n < few_models OR coalesce(abs(weighted_mmc) > far_sum * mmc_sd, FALSE)
      OR coalesce(abs(coverage - one) > many_missing, FALSE) AS grave,
    nullif(concat_ws(', ', CASE WHEN sigma > one THEN 'sigma' END, CASE WHEN pool_n < few_models THEN 'few' END,
      CASE WHEN abs(weighted_mmc) > sum_bound * mmc_sd THEN 'sum' END,
      CASE WHEN abs(coverage - one) > missing_bound THEN 'missing' END,
      CASE WHEN bagged AND mmc_sd IS NOT NULL THEN 'bagged' END), '') AS reason
  FROM numbers, parameters
)`;
