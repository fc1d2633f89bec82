import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {ownStake} from "./own.js";
import {blocks, eventParameters} from "./selection.js";
import {marketOfPlane, sidesOf, splitParts} from "./split.js";

const parts = {
  change: "mmc_after - mmc_before",
  ...splitParts,
  together: "(product_before - cwmm_before * market_before) - (product_after - cwmm_after * market_after)"
};
const names = [...Object.keys(parts), "own"];

/** The accounting split, and what of it the larger stake itself did: the table `event-parts`. */
export function eventSplitSql(settings: Settings): string {
  const keys = "model, round, score_regime";
  const columns = {
    adjust: literal(settings.adjust),
    events: "coalesce(events, 0)",
    models: "coalesce(models, 0)"
  };
  const rest = ["avg(own) FILTER (time >= 0) AS own"];
  return queryOf({
    recursive: true,
    parameters: eventParameters(settings),
    shared: [...ownStake(settings), blocks],
    own: [markets, sidesOf("told JOIN markets USING (scored_round)", {keys, rest}), means],
    select: `${selectList("event-parts", columns)}
FROM blocks CROSS JOIN (SELECT unnest([${names.map(literal).join(", ")}]) AS part)
  LEFT JOIN means USING (score_regime, part)
ORDER BY first_round, list_position([${names.map(literal).join(", ")}], part)`
  });
}

const markets = `-- c_M of every round per unit of published cwmm
markets AS (
  SELECT round AS scored_round, ${marketOfPlane} AS market FROM planes
)`;

/** CTE `means`. */
const means = `-- parts of each event's change
parts AS (
  SELECT
    score_regime,
    model,
    ${Object.entries(parts)
      .map(([name, value]) => `${value} AS ${name}`)
      .join(",\n    ")},
    own
  FROM sides
),
-- means over events
means AS (
  SELECT score_regime, part, count(*) AS events, count(DISTINCT model) AS models, avg(value) AS estimate
  FROM (SELECT * FROM parts) UNPIVOT (value FOR part IN (${names.join(", ")}))
  GROUP BY score_regime, part
)`;
