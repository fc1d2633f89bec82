/** Rounds with what their staked models were paid. */
import {rowsPerGroup} from "../../base/kit/constants.js";
import type {Panel, Round} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {column, selectRows} from "../panel/select.js";
import type {Selection} from "../panel/select.js";
import type {LeftOut} from "../result/result.js";

export interface PaidRound {
  /** index into `panel.rounds` */
  place: number;
  round: Round;
  /** ascending */
  rows: Int32Array;
}

export interface PaidRounds {
  rounds: PaidRound[];
  /** those of all these rounds, ascending */
  rows: Int32Array;
  left: LeftOut[];
}

/** Resolved rows with a stake and a known payout. */
export const paidRows = (panel: Panel, {rounds, days}: Settings): Selection =>
  selectRows(panel, {rounds, days, resolved: true, known: ["payout"], stakeKnown: true, minStake: 0});

/** The rows of each round; `rows` ascend. */
export function roundsOf({round, rounds}: Panel, rows: Int32Array): PaidRound[] {
  const places = new Map(rounds.map((r, place) => [r.round, place]));
  const found: PaidRound[] = [];
  for (let start = 0, end = 0; start < rows.length; start = end) {
    while (end < rows.length && round[rows[end]] === round[rows[start]]) ++end;
    const place = places.get(round[rows[start]])!;
    found.push({place, round: rounds[place], rows: rows.subarray(start, end)});
  }
  return found;
}

/** Rounds that pay at all, and are large enough for a share of their models. */
export function payingRounds(panel: Panel, settings: Settings): PaidRounds {
  const {rows, left} = paidRows(panel, settings);
  const payout = column(panel, "payout");
  const all = roundsOf(panel, rows);
  const paying = all.filter((of) => of.rows.some((row) => payout[row] !== 0));
  const large = paying.filter((of) => of.rows.length >= rowsPerGroup);
  const none = rows.length && !large.length ? {none: "No round pays enough models to tell their share"} : {};
  return {
    rounds: large,
    rows: rowsOf(large),
    left: [
      ...left,
      leftOf("round that pays nothing", all, paying),
      {...leftOf(`round with fewer than ${rowsPerGroup} payouts`, paying, large), ...none}
    ]
  };
}

export function rowsOf(rounds: readonly PaidRound[]): Int32Array {
  const rows = new Int32Array(sizeOf(rounds));
  let at = 0;
  for (const of of rounds) {
    rows.set(of.rows, at);
    at += of.rows.length;
  }
  return rows;
}

const sizeOf = (rounds: readonly PaidRound[]) => rounds.reduce((sum, {rows}) => sum + rows.length, 0);

/** What a step from more rounds to fewer leaves out. */
export const leftOf = (reason: string, before: readonly PaidRound[], after: readonly PaidRound[]): LeftOut => ({
  reason,
  rows: sizeOf(before) - sizeOf(after),
  rounds: before.length - after.length
});

export interface Block {
  scoreRegime: string;
  payoutRegime: string;
  rounds: PaidRound[];
}

/** Rounds under the same rules of scores and payouts, in the order of their first round. */
export function blocksOf(rounds: readonly PaidRound[]): Block[] {
  const found = new Map<string, Block>();
  for (const of of rounds) {
    const {score_regime: scoreRegime, payout_regime: payoutRegime} = of.round;
    const key = `${scoreRegime}|${payoutRegime}`;
    const block = found.get(key) ?? {scoreRegime, payoutRegime, rounds: []};
    found.set(key, block);
    block.rounds.push(of);
  }
  return [...found.values()];
}

/** Different models in rows. */
export const modelsIn = ({model}: Panel, rows: Int32Array): number =>
  new Set(Array.from(rows, (row) => model[row])).size;
