/** The book of stakes: every NMR that enters or leaves a stake goes through here. */

export class Ledger {
  readonly stake: Float64Array;
  /** payouts settled, and NMR put in or taken out by the owner, since the model's last round */
  readonly settled: Float64Array;
  readonly flow: Float64Array;
  /** stake without the owner's moves since it was first put down, over the stake: payouts alone would have kept the ratio */
  readonly unmoved: Float64Array;
  /** round of the owner's last move; -1 = none */
  readonly movedRound: Int32Array;
  #pending: {resolves: string; payouts: Float64Array}[] = [];

  constructor(models: number) {
    this.stake = new Float64Array(models);
    this.settled = new Float64Array(models);
    this.flow = new Float64Array(models);
    this.unmoved = new Float64Array(models).fill(1);
    this.movedRound = new Int32Array(models).fill(-1);
  }

  /** Sets a stake by the owner's hand. */
  move(model: number, stake: number, round: number): void {
    const before = this.stake[model];
    this.flow[model] += stake - before;
    this.unmoved[model] = before > 0 && stake > 0 ? (this.unmoved[model] * before) / stake : 1;
    this.movedRound[model] = before > 0 && stake > 0 ? round : -1;
    this.stake[model] = stake;
  }

  /** Enters a round's payouts, one per model, to be settled when it resolves. */
  expect(resolves: string, payouts: Float64Array): void {
    this.#pending.push({resolves, payouts});
  }

  /** Adds the payouts of all rounds that have resolved by then to the stakes; without a stake left they go to the owner. */
  settle(time: string): void {
    while (this.#pending.length && this.#pending[0].resolves <= time) {
      const {payouts} = this.#pending.shift()!;
      for (let model = 0; model < payouts.length; ++model) {
        if (payouts[model] === 0 || this.stake[model] === 0) continue;
        const paid = Math.max(payouts[model], -this.stake[model]);
        this.stake[model] += paid;
        this.settled[model] += paid;
      }
    }
  }

  /** The sums since the model's last round, which start anew. */
  close(model: number): {settled: number; flow: number} {
    const sums = {settled: this.settled[model], flow: this.flow[model]};
    this.settled[model] = 0;
    this.flow[model] = 0;
    return sums;
  }
}
