import type {TableName} from "../base/parameters.js";
import type {Settings} from "../base/settings.js";
import {eventPathSql} from "./event-path.js";
import {eventSummarySql} from "./event-summary.js";
import {eventsSql} from "./events.js";
import {penaltySql} from "./penalty.js";
import {stakeDecilesSql} from "./stake-deciles.js";
import {trendSql} from "./trend.js";

/** Tables whose numbers are all resampled or fitted have no query of their own: those that they come from do. */
export type Queried = Exclude<TableName, "penalty-shape" | "trend-slope">;

/** Every other table's query by its name on the command line: point estimates, counts and closed forms; no intervals. */
export const queries: Record<Queried, (settings: Settings) => string> = {
  "stake-deciles": stakeDecilesSql,
  penalty: penaltySql,
  trend: trendSql,
  events: eventsSql,
  "event-path": eventPathSql,
  "event-summary": eventSummarySql
};
