/** The book of stakes: every NMR that a model commits or takes back goes through here. */
import {firstOf60Days} from "../../../components/base/rounds/calendar.js";

/** Rounds that are open at a time from 1343 on: each has a position of its own. */
const openRounds = 64;

/** What a model has at stake in a round over what it has committed: all of it as long as one stake is in all open rounds. */
export const shareOf = (round: number): number => (round < firstOf60Days ? 1 : 1 / openRounds);

/** Payouts of a round and what they are paid on, NMR by model. */
export interface Payouts {
  round: number;
  resolves: string;
  payouts: Float64Array;
  stakes: Float64Array;
}

export class Ledger {
  /** NMR committed */
  readonly committed: Float64Array;
  /** payouts settled, and NMR put in or taken out by the owner, since the model's last round */
  readonly settled: Float64Array;
  readonly flow: Float64Array;
  /** stake without the owner's moves since it was first put down, over the stake: payouts alone would have kept the ratio */
  readonly unmoved: Float64Array;
  /** round of the owner's last move; -1 = none */
  readonly movedRound: Int32Array;
  #pending: Payouts[] = [];

  constructor(models: number) {
    this.committed = new Float64Array(models);
    this.settled = new Float64Array(models);
    this.flow = new Float64Array(models);
    this.unmoved = new Float64Array(models).fill(1);
    this.movedRound = new Int32Array(models).fill(-1);
  }

  /** NMR at stake in a round that closes now. From 1343 on a move reaches the rounds to come only: positions in open rounds are locked. */
  stakeIn(round: number, model: number): number {
    return this.committed[model] * shareOf(round);
  }

  /** Sets what is committed by the owner's hand. */
  move(model: number, stake: number, round: number): void {
    const before = this.committed[model];
    this.flow[model] += stake - before;
    this.unmoved[model] = before > 0 && stake > 0 ? (this.unmoved[model] * before) / stake : 1;
    this.movedRound[model] = before > 0 && stake > 0 ? round : -1;
    this.committed[model] = stake;
  }

  /** Enters a round's payouts, to be settled when it resolves. Rounds resolve in their order. */
  expect(round: Payouts): void {
    this.#pending.push(round);
  }

  /** Adds the payouts of all rounds that have resolved by then to what is committed; with nothing committed they go to the owner. */
  settle(time: string): void {
    while (this.#pending.length && this.#pending[0].resolves <= time) {
      const round = this.#pending.shift()!;
      for (let model = 0; model < round.payouts.length; ++model) {
        if (round.payouts[model] === 0 || this.committed[model] === 0) continue;
        const paid = this.#restaked(model, round);
        this.committed[model] += paid;
        this.settled[model] += paid;
      }
    }
  }

  /** The part of a payout that stays. A position that is only partly staked again, because its owner has cut since, takes the rest along. */
  #restaked(model: number, {round, payouts, stakes}: Payouts): number {
    if (shareOf(round) === 1) return Math.max(payouts[model], -this.committed[model]);
    return payouts[model] * Math.min(1, this.stakeIn(round, model) / stakes[model]);
  }

  /** The sums since the model's last round, which start anew. */
  close(model: number): {settled: number; flow: number} {
    const sums = {settled: this.settled[model], flow: this.flow[model]};
    this.settled[model] = 0;
    this.flow[model] = 0;
    return sums;
  }
}
