/** What models are ranked by, and which rows have it. */
import {anyPayout} from "../../base/settings/ratings.js";
import type {Rating} from "../../base/settings/ratings.js";
import {once} from "../../base/kit/memo.js";
import type {Panel, Round} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {column, selectRows} from "../panel/select.js";
import type {Selection} from "../panel/select.js";

/** Resolved rows with the score, or with a stake and its payout; with enough stake. */
export function ratedRows(panel: Panel, {rounds, days, rankedBy, minStake}: Settings): Selection {
  const options = {rounds, days, resolved: true, minStake};
  if (rankedBy !== "return") return selectRows(panel, {...options, known: [rankedBy]});
  return paying(panel, selectRows(panel, {...options, known: ["payout"], stakeKnown: true}));
}

/** Without rounds that pay nothing: all their returns are 0. */
function paying(panel: Panel, {rows, left}: Selection): Selection {
  const payout = column(panel, "payout");
  const pays = new Set<number>();
  for (const row of rows) if (payout[row] !== 0) pays.add(panel.round[row]);
  const kept = rows.filter((row) => pays.has(panel.round[row]));
  const none = rows.length && !kept.length ? {none: "No round pays anything at these settings"} : {};
  return {rows: kept, left: [...left, {reason: "round that pays nothing", rows: rows.length - kept.length, ...none}]};
}

/** By row: the score, or payout / stake; NaN = not known. */
export const ratingsOf = (panel: Panel, rating: Rating): Float32Array | Float64Array =>
  rating === "return" ? returnsOf(panel) : column(panel, rating);

const returnsOf = once((panel: Panel) => {
  const payout = column(panel, "payout");
  return payout.map((nmr, row) => (panel.stake[row] > 0 ? nmr / panel.stake[row] : NaN));
});

/** Rounds are set beside each other within one of these alone: a return changes its meaning with the rule that pays. */
export const payoutRegimeOf = ({payout_regime: regime}: Pick<Round, "payout_regime">, rating: Rating): string =>
  rating === "return" ? regime : anyPayout;
