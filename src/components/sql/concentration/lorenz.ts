import type {Settings} from "../../base/settings/settings.js";
import {entered} from "../panel/selection.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {holders} from "./holders.js";
import {newestRound} from "./newest.js";

/** How much of each holder lies among the smallest hundredths. */
const inPart = "greatest(0, least(1, part * n / 100 - (n - rank)))";

/** The Lorenz curve of the newest round: the table `lorenz`. */
export function lorenzSql({rounds, days}: Settings): string {
  return queryOf({
    shared: [entered({rounds, days, known: ["stake"], stakeAbove: 0}), holders, newestRound],
    select: `${selectList("lorenz", {
      n: "any_value(n)",
      stake: `sum(stake * ${inPart})`,
      held: `sum(share * ${inPart})`
    })}
FROM ranked_holders JOIN newest_round USING (round), (SELECT range AS part FROM range(101))
GROUP BY round, unit, part
ORDER BY unit DESC, part`
  });
}
