import type {Settings} from "../../base/settings/settings.js";
import {ownStake} from "./own.js";
import {selectList} from "../result/select-list.js";

/** The accounting split, and what of it the larger stake itself did: the table `event-parts`. */
export function eventSplitSql(settings: Settings): string {
  return `WITH RECURSIVE
${ownStake(settings, {adjust: settings.adjust})},
${markets},
sides AS (
  SELECT model, round, score_regime,
${["before", "after"].map(sideMeans).join(",\n")},
    avg(own) FILTER (time >= nothing) AS own
  FROM told JOIN markets USING (scored_round), parameters
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
    (product_before - cwmm_before * market_before) - (product_after - cwmm_after * market_after) AS together,
    own
  FROM sides, parameters
),
means AS (
  SELECT score_regime, part, count(*) AS events, count(DISTINCT model) AS models, avg(value) AS estimate
  FROM (SELECT * FROM parts) UNPIVOT (value FOR part IN (${names.join(", ")}))
  GROUP BY score_regime, part
),
all_parts AS (
  SELECT [${names.map((name) => `'${name}'`).join(", ")}] AS names
)
SELECT ${selectList("event-parts", {events: "coalesce(events, nothing)", models: "coalesce(models, nothing)"})}
FROM blocks CROSS JOIN (SELECT names, unnest(names) AS part FROM all_parts)
  LEFT JOIN means USING (score_regime, part), parameters
ORDER BY first_round, list_position(names, part)`;
}

const names = ["change", "accuracy", "overlap", "market", "together", "own"];

function sideMeans(side: string): string {
  const where = `FILTER (time ${side === "before" ? "<" : ">="} nothing)`;
  const columns = {mmc: "mmc", cwmm: "cwmm", market: "market", product: "cwmm * market"};
  return Object.entries(columns)
    .map(([name, value]) => `    avg(${value}) ${where} AS ${name}_${side}`)
    .join(",\n");
}

/** CTE `markets`: c_M of every round per unit of published cwmm: MMC solved from the plane of CORR over MMC and cwmm. */
const markets = `markets AS (
  SELECT round AS scored_round, inverse / nullif(corr_per_mmc, nothing) AS market FROM planes, parameters
)`;
