import type {Settings} from "../../base/settings/settings.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {checkedRounds} from "./checks.js";
import {metaScores, pools} from "./crowding.js";

const estimates = ["c_plane", "c_inverse", "c_sums", "c_published"];

/** Columns that are more than their name. */
const columns = {
  n: "pool_n",
  stake: "total",
  sigma_sq: "sigma * sigma",
  similarity: "sigma * sigma - hhi",
  pairwise: "CASE WHEN pool_n > 1 THEN (sigma * sigma - hhi) / (1 - hhi) END",
  bets: "1 / (sigma * sigma)",
  c_apart: `CASE
    WHEN list_count([${estimates.join(", ")}]) > 1
    THEN list_max([${estimates.join(", ")}])
      - list_min([${estimates.join(", ")}]) END`,
  flag: "CASE WHEN grave THEN 'unreliable' WHEN reason IS NOT NULL THEN 'approximate' ELSE 'good' END"
} as const;

/** The meta-model round by round: the table `meta-model`. */
export function metaModelSql({rounds, days}: Settings): string {
  return queryOf({
    shared: [entered({rounds, days, known: ["stake", "cwmm"], stakeAbove: 0}), pools, metaScores, checkedRounds],
    select: `${selectList("meta-model", columns)}
FROM checked
ORDER BY round`
  });
}
