import {mostListed} from "../../base/catalogue/concentration.js";
import type {Settings} from "../../base/settings/settings.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {holders} from "./holders.js";

/** The ten largest holders of each round: the table `largest-stakes`. */
export function largestStakesSql({rounds, days}: Settings): string {
  return queryOf({
    shared: [entered({rounds, days, known: ["stake"], stakeAbove: 0}), holders],
    own: [names],
    select: `${selectList("largest-stakes", {name: "CASE WHEN is_account THEN holder ELSE newest_name END"})}
FROM ranked_holders LEFT JOIN names ON names.model = holder
WHERE rank <= ${mostListed}
ORDER BY round, unit DESC, rank`
  });
}

const names = `-- every model's newest name
names AS (
  SELECT model, arg_max(name, round) AS newest_name FROM observations GROUP BY model
)`;
