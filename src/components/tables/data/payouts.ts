import {payoutTolerance} from "../../base/kit/constants.js";
import type {Panel, Round} from "../../base/snapshot/panel.js";
import {asPaid, payoutRuleOf} from "../../base/scores/payout-rules.js";
import {
  missingScores,
  paidScore,
  paidWeights,
  payoutOf,
  roundFactor,
  unknownPart,
  unknownRule
} from "../../base/scores/payouts.js";
import type {PayoutRule} from "../../base/rounds/regimes.js";
import type {Settings} from "../../base/settings/settings.js";
import type {TableResult} from "../result/result.js";
import {column, selectRows} from "../panel/select.js";
import {tableOf} from "../result/table-of.js";
import {used} from "../panel/used.js";

interface PaidRound {
  round: Round;
  recorded: number;
  recomputed: number;
  /** rows paid for CORR alone, and rows that MMC pays */
  corr: {n: number; within: number};
  mmc: {n: number; within: number};
}

/** A round with its rule in the words of tables. */
interface RuledRound {
  round: Round;
  /** null = what the round pays by is not known */
  rule: PayoutRule | null;
  factor: number;
}

/**
 * Per resolved round, the payouts that its source records beside those that scores, multipliers and the round's rule make. Rows whose payout
 * cannot be recomputed are left out, with the reason.
 */
export function payouts(panel: Panel, settings: Settings): TableResult<"payouts"> {
  const {rows, left} = selectRows(panel, {
    ...{rounds: settings.rounds, resolved: true, minStake: 0},
    ...{known: ["payout"], stakeKnown: true}
  });
  const byNumber = new Map(panel.rounds.map((round) => [round.round, ruledRound(round)]));
  const found = new Map<number, PaidRound>();
  const unknown = new Map<string, number>();
  const taken = rows.filter((row) => {
    const ruled = byNumber.get(panel.round[row])!;
    const paid = recompute(panel, row, ruled);
    if ("unknown" in paid) unknown.set(paid.unknown, (unknown.get(paid.unknown) ?? 0) + 1);
    else add(found, {round: ruled.round, paid, recorded: column(panel, "payout")[row]});
    return !("unknown" in paid);
  });
  const none = rows.length && !taken.length ? `No payout can be recomputed: ${[...unknown.keys()].join("; ")}` : null;
  return {
    name: "payouts",
    settings,
    table: columnsOf([...found.values()]),
    ...used(panel, taken),
    left: [...left, ...[...unknown].map(([reason, count]) => ({reason, rows: count, ...(none ? {none} : {})}))]
  };
}

function ruledRound(round: Round): RuledRound {
  const own = payoutRuleOf(round);
  const rule = own && asPaid(own, round.round);
  return {round, rule, factor: rule ? roundFactor(rule, round) : NaN};
}

type Paid = {payout: number; mmc: boolean};

function recompute(panel: Panel, row: number, {round, rule, factor}: RuledRound): Paid | {unknown: string} {
  if (!rule) return {unknown: unknownRule};
  const of = (name: "corr" | "mmc" | "corr_multiplier" | "mmc_multiplier") => column(panel, name)[row];
  const weights = paidWeights(rule, {corr: of("corr_multiplier"), mmc: of("mmc_multiplier")});
  const unknown = unknownPart(rule, weights, factor);
  if (unknown !== null) return {unknown};
  const scores = {corr: of("corr"), mmc: of("mmc")};
  const missing = missingScores(round.round, scores, weights);
  if (missing !== null) return {unknown: missing};
  return {
    payout: payoutOf(panel.stake[row], paidScore(scores, weights), {factor, clip: rule.clip}),
    mmc: weights.mmc > 0
  };
}

function add(
  found: Map<number, PaidRound>,
  {round, paid, recorded}: {round: Round; paid: Paid; recorded: number}
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
  return tableOf("payouts", {
    round: all.map(({round}) => round.round),
    payout_regime: all.map(({round}) => round.payout_regime),
    n: all.map(({corr, mmc}) => corr.n + mmc.n),
    recorded: all.map((r) => r.recorded),
    recomputed: all.map((r) => r.recomputed),
    share: all.map(({corr, mmc}) => (corr.within + mmc.within) / (corr.n + mmc.n)),
    n_corr: all.map(({corr}) => corr.n),
    share_corr: all.map(({corr}) => share(corr.within, corr.n)),
    n_mmc: all.map(({mmc}) => mmc.n),
    share_mmc: all.map(({mmc}) => share(mmc.within, mmc.n))
  });
}
