import {table} from "arquero";
import {payoutTolerance} from "../base/constants.js";
import type {Panel, Round} from "../base/panel.js";
import {paidScore, paidWeights, payoutOf, roundFactor, ruleFor} from "../base/payouts.js";
import type {Settings} from "../base/settings.js";
import type {TableResult} from "./result.js";
import {column, selectRows} from "./select.js";
import {used} from "./used.js";

interface PaidRound {
  round: Round;
  recorded: number;
  recomputed: number;
  /** rows paid for CORR alone, and rows that MMC pays */
  corr: {n: number; within: number};
  mmc: {n: number; within: number};
}

/** Per resolved round, the payouts that its source records beside those that scores, multipliers and the rule table make. */
export function payouts(panel: Panel, settings: Settings): TableResult {
  const {rows, left} = selectRows(panel, {
    ...{rounds: settings.rounds, resolved: true, minStake: 0},
    ...{known: ["payout"], stakeKnown: true}
  });
  const byNumber = new Map(panel.rounds.map((round) => [round.round, round]));
  const found = new Map<number, PaidRound>();
  const taken = rows.filter((row) => {
    const round = byNumber.get(panel.round[row])!;
    const paid = recompute(panel, row, round);
    if (Number.isNaN(paid.payout)) return false;
    add(found, {round, paid, recorded: column(panel, "payout")[row]});
    return true;
  });
  const unknown = {reason: "a score that pays, its multiplier or the payout factor is not known", rows: rows.length};
  unknown.rows -= taken.length;
  return {
    name: "payouts",
    settings,
    table: columnsOf([...found.values()]),
    ...used(panel, taken),
    left: [...left, unknown]
  };
}

function recompute(panel: Panel, row: number, round: Round): {payout: number; mmc: boolean} {
  const rule = ruleFor(round.round);
  const of = (name: "corr" | "mmc" | "corr_multiplier" | "mmc_multiplier") => column(panel, name)[row];
  const weights = paidWeights(rule, {corr: of("corr_multiplier"), mmc: of("mmc_multiplier")});
  const score = paidScore({corr: of("corr"), mmc: of("mmc")}, weights);
  const factor = roundFactor(rule, round);
  const none = !rule.multipliers.corr && !rule.multipliers.mmc;
  return {payout: none ? NaN : payoutOf(panel.stake[row], score, {factor, clip: rule.clip}), mmc: weights.mmc > 0};
}

function add(
  found: Map<number, PaidRound>,
  {round, paid, recorded}: {round: Round; paid: {payout: number; mmc: boolean}; recorded: number}
): void {
  let own = found.get(round.round);
  if (!own)
    found.set(
      round.round,
      (own = {round, recorded: 0, recomputed: 0, corr: {n: 0, within: 0}, mmc: {n: 0, within: 0}})
    );
  own.recorded += recorded;
  own.recomputed += paid.payout;
  const kind = paid.mmc ? own.mmc : own.corr;
  ++kind.n;
  if (Math.abs(paid.payout - recorded) <= payoutTolerance * Math.abs(recorded)) ++kind.within;
}

function columnsOf(all: readonly PaidRound[]) {
  const share = (within: number, n: number) => (n ? within / n : null);
  return table({
    round: all.map(({round}) => round.round),
    payout_regime: all.map(({round}) => round.payout_regime),
    n: all.map(({corr, mmc}) => corr.n + mmc.n),
    recorded: all.map((r) => r.recorded),
    recomputed: all.map((r) => r.recomputed),
    share: all.map(({corr, mmc}) => share(corr.within + mmc.within, corr.n + mmc.n)),
    n_corr: all.map(({corr}) => corr.n),
    share_corr: all.map(({corr}) => share(corr.within, corr.n)),
    n_mmc: all.map(({mmc}) => mmc.n),
    share_mmc: all.map(({mmc}) => share(mmc.within, mmc.n))
  });
}
