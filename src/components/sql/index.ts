import {scoresOf} from "../base/catalogue/index.js";
import type {QueryName} from "../base/catalogue/index.js";
import type {Settings} from "../base/settings/settings.js";
import {concentrationSql} from "./concentration/concentration.js";
import {largestStakesSql} from "./concentration/largest.js";
import {lorenzSql} from "./concentration/lorenz.js";
import {stakeWeightingSql} from "./concentration/stake-weighting.js";
import {withoutOneSql} from "./concentration/without-one.js";
import {convergenceSql} from "./convergence/convergence.js";
import {dispersionSql} from "./convergence/dispersion.js";
import {convergenceSlopesSql} from "./convergence/slopes.js";
import {eventAllowanceSql} from "./events/allowance.js";
import {eventAttritionSql} from "./events/attrition.js";
import {eventDoseSql} from "./events/dose.js";
import {eventMechanicsSql} from "./events/mechanics.js";
import {eventFanSql} from "./events/fan.js";
import {eventPathSql} from "./events/path.js";
import {eventPlaceboSql} from "./events/placebo.js";
import {eventSpecificationsSql} from "./events/specifications.js";
import {eventSplitSql} from "./events/parts.js";
import {eventSummarySql} from "./events/summary.js";
import {eventTestsSql} from "./events/tests.js";
import {eventsSql} from "./events/events.js";
import {leaderboardSql} from "./leaderboard/leaderboard.js";
import {entriesSql} from "./leaderboard/entries.js";
import {turnoverSql} from "./leaderboard/turnover.js";
import {driftPartsSql} from "./mechanism/drift-parts.js";
import {gapPartsSql} from "./mechanism/gap-parts.js";
import {asPaidIn} from "./panel/paid-scores.js";
import {penaltyPartsSql} from "./penalty/parts.js";
import {leaveOneOutSql} from "./mechanism/leave-one-out.js";
import {metaModelSql} from "./mechanism/meta-model.js";
import {accountSql} from "./my-model/account.js";
import {modelEventsSql} from "./my-model/model-events.js";
import {modelSql} from "./my-model/model.js";
import {diversificationSql} from "./diversification/diversification.js";
import {accountLikenessSql} from "./diversification/likeness.js";
import {breakEvenSql} from "./participation/break-even.js";
import {participationSql} from "./participation/participation.js";
import {survivorsSql} from "./participation/survivors.js";
import {yearlyReturnSql} from "./participation/yearly-return.js";
import {payoutsSql} from "./data/payouts.js";
import {penaltyShapeSql} from "./penalty/shape.js";
import {penaltySql} from "./penalty/penalty.js";
import {halvesSql} from "./persistence/halves.js";
import {persistenceSql} from "./persistence/persistence.js";
import {transitionsSql} from "./persistence/transitions.js";
import {stakeDecilesSql} from "./stake/deciles.js";
import {trendSlopeSql} from "./trend/slope.js";
import {trendSql} from "./trend/trend.js";
import {scoreTrendsSql} from "./trends/score-trends.js";
import {whatIfSql} from "./what-if/what-if.js";

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
  model: modelSql,
  account: accountSql,
  "model-events": modelEventsSql,
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
  "event-allowance": eventAllowanceSql,
  concentration: concentrationSql,
  "largest-stakes": largestStakesSql,
  lorenz: lorenzSql,
  "without-one": withoutOneSql,
  "stake-weighting": stakeWeightingSql,
  convergence: convergenceSql,
  dispersion: dispersionSql,
  "convergence-slopes": convergenceSlopesSql,
  "score-trends": scoreTrendsSql,
  participation: participationSql,
  "break-even": breakEvenSql,
  "yearly-return": yearlyReturnSql,
  survivors: survivorsSql,
  persistence: persistenceSql,
  transitions: transitionsSql,
  halves: halvesSql,
  "account-likeness": accountLikenessSql,
  diversification: diversificationSql,
  leaderboard: leaderboardSql,
  entries: entriesSql,
  turnover: turnoverSql
};

/** Tables' queries by their name on the command line: point estimates, counts and closed forms; no intervals. */
export const queries = Object.fromEntries(
  Object.entries(bare).map(([name, query]) => [
    name,
    (settings: Settings) => asPaidIn(query(settings), scoresOf(name as QueryName))
  ])
) as Queries;
