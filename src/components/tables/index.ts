import type {Panel} from "../base/panel.js";
import type {TableName} from "../base/catalogue/index.js";
import type {Settings} from "../base/settings.js";
import {claims} from "./claims.js";
import {eventAllowance} from "./event-allowance.js";
import {eventDose} from "./event-dose.js";
import {eventMechanics} from "./event-mechanics.js";
import {eventAttrition} from "./event-attrition.js";
import {eventFan} from "./event-fan.js";
import {eventParts} from "./event-parts.js";
import {eventPath} from "./event-path.js";
import {eventPlacebo} from "./event-placebo.js";
import {eventSpecifications} from "./event-specifications.js";
import {eventSummary} from "./event-summary.js";
import {eventTests} from "./event-tests.js";
import {events} from "./events.js";
import {driftParts} from "./drift-parts.js";
import {gapParts} from "./gap-parts.js";
import {penaltyParts} from "./penalty-parts.js";
import {leaveOneOut} from "./leave-one-out.js";
import {metaModel} from "./meta-model.js";
import {payouts} from "./payouts.js";
import {penaltyShape} from "./penalty-shape.js";
import {penalty} from "./penalty.js";
import {rules} from "./rules.js";
import type {TableResult} from "./result.js";
import {stakeDeciles} from "./stake-deciles.js";
import {truth} from "./truth.js";
import {trendSlope} from "./trend-slope.js";
import {whatIf} from "./what-if.js";
import {trend} from "./trend.js";

/** Every table by its name on the command line. */
export const tables: {[N in TableName]: (panel: Panel, settings: Settings) => TableResult<N>} = {
  "stake-deciles": stakeDeciles,
  penalty,
  "penalty-shape": penaltyShape,
  trend,
  "trend-slope": trendSlope,
  events,
  "event-path": eventPath,
  "event-summary": eventSummary,
  "event-parts": eventParts,
  "event-tests": eventTests,
  "event-placebo": eventPlacebo,
  "event-fan": eventFan,
  "event-attrition": eventAttrition,
  "event-specifications": eventSpecifications,
  payouts,
  claims,
  "meta-model": metaModel,
  "drift-parts": driftParts,
  "gap-parts": gapParts,
  "penalty-parts": penaltyParts,
  "leave-one-out": leaveOneOut,
  truth,
  "event-mechanics": eventMechanics,
  "event-dose": eventDose,
  "event-allowance": eventAllowance,
  "what-if": whatIf,
  rules
};
