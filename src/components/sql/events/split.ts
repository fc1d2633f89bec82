/** Steps of the queries that split the change of MMC: means of both sides of an event. */
import {partNames} from "../../base/catalogue/events.js";
import type {PartName} from "../../base/catalogue/events.js";
import {enough} from "./windows.js";

const sides = [
  ["before", "time < 0"],
  ["after", "time >= 0"]
];
const values = {
  mmc: "mmc",
  cwmm: "cwmm",
  market: "market",
  product: "cwmm * market"
};

/** What a split takes the means of. */
export const splitValues = Object.keys(values);

/** `avg(mmc) FILTER (time < 0) AS mmc_before, ...`, a line each. */
const sideMeans = sides.flatMap(([side, when]) =>
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
    ${[...sideMeans, ...rest].join(",\n    ")}
  FROM ${from}, parameters
  WHERE mmc IS NOT NULL AND cwmm IS NOT NULL AND market IS NOT NULL
  GROUP BY ${keys}, min_scored
  HAVING ${enough("count(*)")}
)`;

/** The change of MMC, and what it splits into. */
export const splitParts = {
  change: "mmc_after - mmc_before",
  accuracy: "mmc_after + product_after - mmc_before - product_before",
  overlap: "-(market_after + market_before) / 2 * (cwmm_after - cwmm_before)",
  market: "-(cwmm_after + cwmm_before) / 2 * (market_after - market_before)",
  together: "(product_before - cwmm_before * market_before) - (product_after - cwmm_after * market_after)"
} satisfies Record<PartName, string>;

export const splitNames = partNames;

/** c_M of a round per unit of published cwmm: MMC solved from the plane of CORR over MMC and cwmm. */
export const marketOfPlane = "inverse / nullif(corr_per_mmc, 0)";
