import type {Settings} from "../../base/settings/settings.js";
import {queryOf} from "../result/query.js";
import {selectList} from "../result/select-list.js";
import {correlationSteps, placeOf, scoredSteps} from "./steps.js";

/** How alike two scores rank models: the table `convergence`. */
export function convergenceSql(settings: Settings): string {
  return queryOf({
    shared: [scoredSteps(settings)],
    own: [correlationSteps],
    select: `${selectList("convergence")}
FROM correlations JOIN stretches USING (round)
ORDER BY
  round,
  ${placeOf("score")},
  ${placeOf("other")},
  members`
  });
}
