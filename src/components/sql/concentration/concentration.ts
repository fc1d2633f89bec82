import {topPart, topSizes} from "../../base/catalogue/concentration.js";
import type {Settings} from "../../base/settings/settings.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {holders} from "./holders.js";

const tops = topSizes.map((k) => [`top_${k}`, `sum(share) FILTER (rank <= ${k})`] as const);

/** Columns that are more than their name. */
const columns = {
  n: "any_value(n)",
  stake: "sum(stake)",
  known: "sum(known_stake) / sum(stake)",
  ...(Object.fromEntries(tops) as Record<`top_${(typeof topSizes)[number]}`, string>),
  top_part: `sum(share) FILTER (rank <= ceil(${topPart}::DOUBLE * n))`,
  gini: "sum((n + 1 - 2 * rank) * share) / any_value(n)",
  hhi: "sum(share * share)",
  n_eff: "1 / sum(share * share)"
} as const;

/** How few hold the stake: the table `concentration`. */
export function concentrationSql({rounds, days}: Settings): string {
  return queryOf({
    shared: [entered({rounds, days, known: ["stake"], stakeAbove: 0}), holders],
    select: `${selectList("concentration", columns)}
FROM ranked_holders
GROUP BY round, cadence, unit
ORDER BY round, unit DESC`
  });
}
