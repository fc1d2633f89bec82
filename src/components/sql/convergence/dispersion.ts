import type {Settings} from "../../base/settings/settings.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {placeOf, scoredSteps, spreadSteps} from "./steps.js";

/** How far apart models score: the table `dispersion`. */
export function dispersionSql(settings: Settings): string {
  return queryOf({
    shared: [scoredSteps(settings)],
    own: [spreadSteps],
    select: `${selectList("dispersion")}
FROM spreads JOIN stretches USING (round)
ORDER BY round, ${placeOf("score")}, members`
  });
}
