/** Steps of the queries that split the change of MMC: means of both sides of an event. */
import {enough} from "./windows.js";

const sides = [
  ["before", "time < 0"],
  ["after", "time >= 0"]
];
const values = {mmc: "mmc", cwmm: "cwmm", market: "market", product: "cwmm * market"};

/** `avg(mmc) FILTER (time < 0) AS mmc_before, ...`, a line each. */
const means = sides.flatMap(([side, when]) =>
  Object.entries(values).map(([name, value]) => `avg(${value}) FILTER (${when}) AS ${name}_${side}`)
);

/** CTE `sides` of events in \`from\` with enough rounds in which MMC, cwmm and c_M are known; `keys` tell events apart. */
export const sidesOf = (
  from: string,
  {keys, rest = []}: {keys: string; rest?: string[]}
) => `-- each event's means before and after
sides AS (
  SELECT
    ${keys},
    ${[...means, ...rest].join(",\n    ")}
  FROM ${from}, parameters
  WHERE mmc IS NOT NULL AND cwmm IS NOT NULL AND market IS NOT NULL
  GROUP BY ${keys}, min_scored
  HAVING ${enough("count(*)")}
)`;

/** What the change of MMC splits into. */
export const splitParts = {
  accuracy: "mmc_after + product_after - mmc_before - product_before",
  overlap: "-(market_after + market_before) / 2 * (cwmm_after - cwmm_before)",
  market: "-(cwmm_after + cwmm_before) / 2 * (market_after - market_before)"
};

/** c_M of a round per unit of published cwmm: MMC solved from the plane of CORR over MMC and cwmm. */
export const marketOfPlane = "inverse / nullif(corr_per_mmc, 0)";
