import {scoresOf} from "../base/catalogue/index.js";
import type {QueryName} from "../base/catalogue/index.js";
import type {Settings} from "../base/settings.js";
import {eventAllowanceSql} from "./event-allowance.js";
import {eventAttritionSql} from "./event-attrition.js";
import {eventDoseSql} from "./event-dose.js";
import {eventMechanicsSql} from "./event-mechanics.js";
import {eventFanSql} from "./event-fan.js";
import {eventPathSql} from "./event-path.js";
import {eventPlaceboSql} from "./event-placebo.js";
import {eventSpecificationsSql} from "./event-specifications.js";
import {eventSplitSql} from "./event-split.js";
import {eventSummarySql} from "./event-summary.js";
import {eventTestsSql} from "./event-tests.js";
import {eventsSql} from "./events.js";
import {driftPartsSql} from "./drift-parts.js";
import {gapPartsSql} from "./gap-parts.js";
import {asPaidIn} from "./paid-scores.js";
import {penaltyPartsSql} from "./penalty-parts.js";
import {leaveOneOutSql} from "./leave-one-out.js";
import {metaModelSql} from "./meta-model.js";
import {payoutsSql} from "./payouts.js";
import {penaltyShapeSql} from "./penalty-shape.js";
import {penaltySql} from "./penalty.js";
import {stakeDecilesSql} from "./stake-deciles.js";
import {trendSlopeSql} from "./trend-slope.js";
import {trendSql} from "./trend.js";
import {whatIfSql} from "./what-if.js";

type Queries = Record<QueryName, (settings: Settings) => string>;

const bare: Queries = {
  "stake-deciles": stakeDecilesSql,
  penalty: penaltySql,
  "penalty-shape": penaltyShapeSql,
  trend: trendSql,
  "trend-slope": trendSlopeSql,
  events: eventsSql,
  "event-path": eventPathSql,
  "event-summary": eventSummarySql,
  "event-parts": eventSplitSql,
  "what-if": whatIfSql,
  "event-attrition": eventAttritionSql,
  "event-specifications": eventSpecificationsSql,
  "event-tests": eventTestsSql,
  "event-placebo": eventPlaceboSql,
  "event-fan": eventFanSql,
  payouts: payoutsSql,
  "meta-model": metaModelSql,
  "drift-parts": driftPartsSql,
  "gap-parts": gapPartsSql,
  "penalty-parts": penaltyPartsSql,
  "leave-one-out": leaveOneOutSql,
  "event-mechanics": eventMechanicsSql,
  "event-dose": eventDoseSql,
  "event-allowance": eventAllowanceSql
};

/** Tables' queries by their name on the command line: point estimates, counts and closed forms; no intervals. */
export const queries = Object.fromEntries(
  Object.entries(bare).map(([name, query]) => [
    name,
    (settings: Settings) => asPaidIn(query(settings), scoresOf(name as QueryName))
  ])
) as Queries;
