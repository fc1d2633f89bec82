import {payoutRuleOf} from "../../base/scores/payout-rules.js";
import {roundFactor} from "../../base/scores/payouts.js";
import type {Panel, Round} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {column, selectRows} from "../panel/select.js";
import {used} from "../panel/used.js";
import {known} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {membersOf} from "./members.js";
import {roundsOf} from "./paid-rounds.js";
import type {PaidRound} from "./paid-rounds.js";

/** Who takes part, and what it pays, round by round: counts and sums over all rows, without an interval. */
export function participation(panel: Panel, settings: Settings): TableResult<"participation"> {
  const {rows, left} = selectRows(panel, {rounds: settings.rounds, days: settings.days});
  const rounds = roundsOf(panel, rows);
  const members = membersOf(panel, rounds);
  const paid = rounds.map((of) => paidIn(panel, of));
  const rules = rounds.map(({round}) => ruleOf(round));
  const table = tableOf("participation", {
    round: rounds.map(({round}) => round.round),
    cadence: rounds.map(({round}) => round.cadence),
    submitters: rounds.map((of) => of.rows.length),
    stakers: members.map(({stakers}) => stakers),
    new: members.map((of) => of.new),
    converted: members.map(({converted}) => converted),
    gone: members.map(({gone}) => gone),
    at_stake: members.map(({stake}) => stake),
    official: rounds.map(({round}) => round.at_stake),
    n_paid: paid.map(({n}) => n),
    paid: paid.map(({n, paid: nmr}) => (n ? nmr : null)),
    burned: paid.map(({n, burned}) => (n ? burned : null)),
    payout: paid.map(({n, paid: nmr, burned}) => (n ? nmr - burned : null)),
    return: paid.map(({n, paid: nmr, burned, stake}) => (n ? (nmr - burned) / stake : null)),
    negative: paid.map(({n, below, burned, paid: nmr}) => (nmr + burned > 0 ? below / n : null)),
    factor: rules.map(({factor}) => factor),
    threshold: rules.map(({threshold}) => threshold)
  });
  return {name: "participation", settings, table, ...used(panel, rows), left};
}

/** NMR of a resolved round's staked models whose payout is known; `n` of them, `below` with a payout below zero. */
function paidIn(panel: Panel, {round, rows}: PaidRound) {
  const payout = column(panel, "payout");
  const sums = {n: 0, stake: 0, paid: 0, burned: 0, below: 0};
  if (!round.resolved) return sums;
  for (const row of rows) {
    const nmr = payout[row];
    if (!(panel.stake[row] > 0) || Number.isNaN(nmr)) continue;
    ++sums.n;
    sums.stake += panel.stake[row];
    sums.paid += Math.max(0, nmr);
    sums.burned += Math.max(0, -nmr);
    if (nmr < 0) ++sums.below;
  }
  return sums;
}

function ruleOf(round: Round): {factor: number | null; threshold: number | null} {
  const rule = payoutRuleOf(round);
  return {
    factor: rule ? known(roundFactor(rule, round)) : round.payout_factor,
    threshold: rule?.threshold ?? null
  };
}
