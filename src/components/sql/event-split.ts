import {planeRule} from "../base/constants.js";
import type {Settings} from "../base/settings.js";
import {blocks, countedEvents, eventParameters, pickedEvents} from "./event-parts.js";

/** The accounting split: the table `event-parts`. */
export function eventSplitSql(settings: Settings): string {
  const {adjust} = settings;
  const rule = {plane_rows: planeRule.rows, apart: planeRule.apart, two: 2};
  return `WITH RECURSIVE
${eventParameters(settings, {adjust, ...rule})},
${pickedEvents(settings)},
${countedEvents(["mmc", "cwmm"])},
${planes},
${adjust === "round" ? adjusted : asScored},
sides AS (
  SELECT model, round, score_regime,
${["before", "after"].map(sideMeans).join(",\n")}
  FROM followed, parameters
  WHERE mmc IS NOT NULL AND cwmm IS NOT NULL AND market IS NOT NULL
  GROUP BY model, round, score_regime, min_scored
  HAVING count(*) FILTER (time < nothing) >= min_scored AND count(*) FILTER (time >= nothing) >= min_scored
),
parts AS (
  SELECT score_regime, model,
    mmc_after - mmc_before AS change,
    mmc_after + product_after - mmc_before - product_before AS accuracy,
    -(market_after + market_before) / two * (cwmm_after - cwmm_before) AS overlap,
    -(cwmm_after + cwmm_before) / two * (market_after - market_before) AS market,
    (product_before - cwmm_before * market_before) - (product_after - cwmm_after * market_after) AS together
  FROM sides, parameters
),
means AS (
  SELECT score_regime, part, count(*) AS events, count(DISTINCT model) AS models, avg(value) AS estimate
  FROM (SELECT * FROM parts) UNPIVOT (value FOR part IN (${names.join(", ")}))
  GROUP BY score_regime, part
),
all_parts AS (
  SELECT [${names.map((name) => `'${name}'`).join(", ")}] AS names
),
${blocks}
SELECT score_regime, part, adjust, coalesce(events, nothing) AS events, coalesce(models, nothing) AS models, estimate
FROM blocks CROSS JOIN (SELECT names, unnest(names) AS part FROM all_parts)
  LEFT JOIN means USING (score_regime, part), parameters
ORDER BY first_round, list_position(names, part)`;
}

const names = ["change", "accuracy", "overlap", "market", "together"];

function sideMeans(side: string): string {
  const where = `FILTER (time ${side === "before" ? "<" : ">="} nothing)`;
  const columns = {mmc: "mmc", cwmm: "cwmm", market: "market", product: "cwmm * market"};
  return Object.entries(columns)
    .map(([name, value]) => `    avg(${value}) ${where} AS ${name}_${side}`)
    .join(",\n");
}

/** CTE `planes`: c_M of every round: MMC solved from the plane of CORR over MMC and cwmm. */
const planes = `spreads AS (
  SELECT round AS scored_round, count(*) AS n, var_pop(mmc) AS aa, var_pop(cwmm) AS bb,
    covar_pop(mmc, cwmm) AS ab, covar_pop(mmc, corr) AS ay, covar_pop(cwmm, corr) AS "by"
  FROM observations WHERE mmc IS NOT NULL AND corr IS NOT NULL AND cwmm IS NOT NULL
  GROUP BY round
),
planes AS (
  SELECT scored_round, CASE WHEN n >= plane_rows AND aa * bb - ab * ab > apart * aa * bb
    THEN ("by" * aa - ay * ab) / nullif(ay * bb - "by" * ab, nothing) END AS market
  FROM spreads, parameters
)`;

/** CTE `followed`: MMC and cwmm less their means over the round's staked models. */
const adjusted = `round_means AS (
  SELECT round AS scored_round, avg(mmc) AS mmc_mean, avg(cwmm) AS cwmm_mean
  FROM observations, parameters WHERE stake > nothing GROUP BY round
),
followed AS (
  SELECT model, round, scored.score_regime, time, mmc - mmc_mean AS mmc, cwmm - cwmm_mean AS cwmm, market
  FROM scored JOIN counted USING (model, round) JOIN planes USING (scored_round) JOIN round_means USING (scored_round)
  WHERE counts
)`;

const asScored = `followed AS (
  SELECT model, round, scored.score_regime, time, mmc, cwmm, market
  FROM scored JOIN counted USING (model, round) JOIN planes USING (scored_round)
  WHERE counts
)`;
