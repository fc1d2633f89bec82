import type {Settings} from "../../base/settings/settings.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {ownStake} from "./own.js";
import {blocks, eventParameters} from "./selection.js";
import {times} from "./windows.js";

/** Weight, scores and the own stake's part around stake events: the table `event-mechanics`. */
export function eventMechanicsSql(settings: Settings): string {
  return queryOf({
    recursive: true,
    parameters: eventParameters(settings),
    shared: [...ownStake(settings), blocks, times],
    own: [path],
    select: `${selectList("event-mechanics", {events: "coalesce(events, 0)"})}
FROM blocks CROSS JOIN times LEFT JOIN path USING (score_regime, time)
ORDER BY first_round, time`
  });
}

const path = `-- means over events with all of these
path AS (
  SELECT
    score_regime,
    time,
    count(*) AS events,
    avg(weight) AS weight,
    avg(cwmm) AS cwmm,
    avg(corr) AS corr,
    avg(mmc) AS mmc,
    avg(own) AS own,
    avg(mmc) - avg(own) AS mmc_unmoved
  FROM told
  WHERE weight IS NOT NULL AND cwmm IS NOT NULL AND corr IS NOT NULL AND mmc IS NOT NULL AND own IS NOT NULL
  GROUP BY score_regime, time
)`;
