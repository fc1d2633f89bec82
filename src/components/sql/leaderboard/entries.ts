import {entriesTop, leastLists, rankedBy} from "../../base/catalogue/leaderboard.js";
import type {Settings} from "../../base/settings/settings.js";
import {literal} from "../panel/parameters.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {listSteps} from "./lists.js";

/** Who comes into the top of each round's lists, and who leaves it: the table `entries`. */
export function entriesSql({rounds, days, outcome, minStake, trailing}: Settings): string {
  return queryOf({
    parameters: {min_stake: minStake, look_back: trailing},
    shared: [entered({rounds, days, resolved: true, known: [], stakeAbove: "min_stake"})],
    own: [listSteps(outcome), changes],
    select: `${selectList("entries", {entered: "fallen + gone"})}
FROM changes JOIN rounds_listed USING (score_regime, cadence, ranked, position)
ORDER BY round, list_position([${rankedBy.map(literal).join(", ")}], ranked)`
  });
}

const changes = `-- rounds with a list, and how long it is
rounds_listed AS (
  SELECT DISTINCT score_regime, cadence, ranked, position, round, length AS n
  FROM lists
  WHERE length >= ${leastLists * entriesTop}
),
-- of the top of the round before: who is below it now, and who is on no list
changes AS (
  SELECT
    before.score_regime,
    before.cadence,
    before.ranked,
    before.position + 1 AS position,
    count(*) FILTER (now.place > ${entriesTop}) AS fallen,
    count(*) FILTER (now.place IS NULL) AS gone
  FROM lists AS before
    LEFT JOIN lists AS now ON now.score_regime = before.score_regime
      AND now.cadence = before.cadence
      AND now.ranked = before.ranked
      AND now.position = before.position + 1
      AND now.model = before.model
  WHERE before.place <= ${entriesTop} AND before.length >= ${leastLists * entriesTop}
  GROUP BY before.score_regime, before.cadence, before.ranked, before.position
)`;
