import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {othersAround, othersParts} from "./comparison.js";
import {ownStake} from "./own.js";
import {blocks, eventParameters} from "./selection.js";
import {marketOfPlane, sidesOf, splitNames, splitParts} from "./split.js";

const names = [...splitNames, "own"];

/** The accounting split, and what of it the larger stake itself did: the table `event-parts`. */
export function eventSplitSql(settings: Settings): string {
  const keys = "model, round, score_regime";
  const columns = {
    adjust: literal(settings.adjust),
    events: "coalesce(events, 0)",
    models: "coalesce(models, 0)"
  };
  const isCompared = settings.adjust === "others";
  return queryOf({
    recursive: true,
    parameters: eventParameters(settings),
    shared: [
      ...ownStake(isCompared ? {...settings, adjust: "none"} : settings),
      ...(isCompared ? othersAround() : []),
      blocks
    ],
    own: [
      markets,
      ...(isCompared ? [comparedRounds] : []),
      sidesOf(isCompared ? "compared_rounds" : "told JOIN markets USING (scored_round)", {
        keys,
        rest: isCompared ? [] : [ownMean]
      }),
      ...(isCompared ? [othersParts("compared_rounds"), ownParts] : []),
      means(isCompared)
    ],
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

const comparedRounds = `-- rounds in which an event has all that others are compared by
compared_rounds AS (
  SELECT told.*, market
  FROM told JOIN markets USING (scored_round)
  WHERE mmc IS NOT NULL AND cwmm IS NOT NULL AND corr IS NOT NULL AND market IS NOT NULL
)`;

const ownMean = "avg(own) FILTER (time >= 0) AS own";

const ownParts = `-- what the larger stake itself did, whether CORR is known or not
own_parts AS (
  SELECT model, round, ${ownMean}
  FROM told JOIN markets USING (scored_round)
  WHERE mmc IS NOT NULL AND cwmm IS NOT NULL AND market IS NOT NULL
  GROUP BY model, round
)`;

/** CTE `means`. */
const means = (isCompared: boolean) => `-- parts of each event's change
parts AS (
  SELECT
    score_regime,
    model,
    ${splitNames.map((name) => `${splitParts[name]}${isCompared ? `\n      - others_${name}` : ""} AS ${name}`).join(",\n    ")},
    own
  FROM sides${isCompared ? " JOIN others_parts USING (model, round) LEFT JOIN own_parts USING (model, round)" : ""}
),
-- means over events
means AS (
  SELECT score_regime, part, count(*) AS events, count(DISTINCT model) AS models, avg(value) AS estimate
  FROM (SELECT * FROM parts) UNPIVOT (value FOR part IN (${names.join(", ")}))
  GROUP BY score_regime, part
)`;
