/** What multiplies the scores of a round, where it is the same for all its models. */
import {firstOf60Days} from "../../../components/base/rounds/calendar.js";
import {paidColumn} from "../../../components/base/scores/paid-scores.js";
import type {PaidScore} from "../../../components/base/scores/paid-scores.js";
import {tabledRule} from "../../../components/base/scores/payout-rules.js";
import type {ListedRound, RoundDetails} from "./schema.js";
import {scoreOf} from "./scores.js";

export interface Sources {
  /** the defaults that the round states, also where every model chose its own */
  stated: RoundDetails["payoutMultipliers"];
  /** what the list of rounds says of the round, if anything */
  listed: ListedRound | undefined;
}

/** Of MMC and CORR as the round pays them; null where each model chose, or nobody says. */
export function multipliersOf(round: number, sources: Sources): Record<PaidScore, number | null> {
  return {corr: multiplierOf("corr", round, sources), mmc: multiplierOf("mmc", round, sources)};
}

function multiplierOf(kind: PaidScore, round: number, {stated, listed}: Sources): number | null {
  const score = paidColumn(kind, round);
  const paying = (listed?.score_configs ?? []).filter(({pays}) => pays);
  const config = paying.find((entry) => entry.score === score);
  // A score that is not among those that pay counts nothing.
  if (paying.length > 0 && !config) return 0;
  const {multiplier_min: least = null, multiplier_max: most = null} = config ?? {};
  if (least !== null && most !== null) return least === most ? least : null;
  const deprecated = round < firstOf60Days ? (listed?.[`${kind}_multiplier`] ?? null) : null;
  return deprecated ?? byTable(round, score, stated);
}

/** The stated default is a model's own where the rule table leaves no choice. */
function byTable(round: number, score: string, stated: Sources["stated"]): number | null {
  const rule = tabledRule(round);
  const entries = (stated ?? []).flatMap((entry) => (entry ? [entry] : []));
  if (!rule || entries.length === 0) return null;
  const found = entries.find(({displayName, name}) => scoreOf(displayName, name) === score)?.multiplier ?? null;
  const offers = rule.multipliers[score];
  if (!offers) return found ? null : 0;
  return offers.length === 1 ? found : null;
}
