import type {TableName} from "../base/parameters.js";
import {scoresOf} from "../base/table-scores.js";
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

/**
 * Tables that are written once. `claims` puts finished numbers of other tables, which have their queries, beside those of the article and words
 * them by their intervals. `truth` reads what only the simulator knows of a row, and `rules` the rule table: neither is in observations or rounds.
 */
export const onceWritten = ["claims", "truth", "rules"] as const;

export type QueryName = Exclude<TableName, (typeof onceWritten)[number]>;

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
    (settings: Settings) => asPaidIn(query(settings), scoresOf[name as QueryName])
  ])
) as Queries;

/**
 * Columns that only a test or draws yield: written once, as the ends of intervals are. Of a fan that is every path but the one that it stands
 * for, and how many models were drawn into them.
 */
export const onceColumns: Partial<Record<TableName, readonly string[]>> = {
  "event-tests": ["p", "p_holm", "smallest"],
  "event-placebo": ["p", "smallest"],
  "event-fan": ["others", "mean", "from", "to"]
};

export const hasQuery = (name: TableName): name is QueryName => name in queries;

/**
 * A number that the query gives and the table withholds: the share of a fall, where the interval of the fall, which resampling
 * yields, does not exclude 0.
 */
export const withheld = (row: Record<string, unknown>) => row.statistic === "share" && row.estimate === null;
