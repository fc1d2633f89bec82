/** Who is there in a round, and what each has committed at its close. */
import type {Random} from "../../../components/base/kit/random.js";
import type {Account, Model} from "./accounts.js";
import {movesOf} from "./behaviour.js";
import type {Seen} from "./behaviour.js";
import type {WorldRound} from "./calendar.js";
import type {Ledger} from "./ledger.js";

/** What an account sees of a model's scores at a round's close; null = none. */
export type Sees = (account: Account, model: Model) => Seen | null;

export interface Submission {
  account: Account;
  model: Model;
}

const equalStake = 100;
const dayLength = 86_400_000;

/** The accounts of a world as they live through its rounds. */
export class Attendance {
  #streams: Random[];
  #nextLook: Float64Array;
  #begun = new Set<number>();
  #left = new Set<number>();

  constructor(
    readonly accounts: readonly Account[],
    readonly ledger: Ledger,
    readonly options: {random: Random; size: number; equalStakes: boolean}
  ) {
    this.#streams = accounts.map(({id}) => options.random.fork(id));
    this.#nextLook = new Float64Array(accounts.length).fill(NaN);
  }

  /** Lets every account act until the close of a round, and returns the round's submissions. */
  close(index: number, at: WorldRound, sees: Sees): Submission[] {
    const day = Date.parse(at.closes) / dayLength;
    const submissions: Submission[] = [];
    for (const account of this.accounts) {
      if (index < account.enters) continue;
      const present = account.models.filter((model) => index >= model.enters && !this.#left.has(model.id));
      this.#act(account, present, {index, at, day, sees});
      if (this.#attends(account, at)) {
        const staying = present.filter((model) => !this.#left.has(model.id));
        submissions.push(...staying.map((model) => ({account, model})));
      }
    }
    return submissions;
  }

  #act(account: Account, present: Model[], now: {index: number; at: WorldRound; day: number; sees: Sees}): void {
    if (now.index >= account.leaves) return this.#leave(present, now.at.round);
    for (const model of present) if (!this.#begun.has(model.id)) this.#begin(account, model, now.at.round);
    const stream = this.#streams[account.id];
    const next = this.#nextLook[account.id];
    if (Number.isNaN(next)) this.#nextLook[account.id] = now.day + stream.between(0, account.interval);
    else if (now.day >= next) {
      this.#nextLook[account.id] = now.day + account.interval;
      if (!this.options.equalStakes) this.#look(account, present, now);
    }
  }

  #begin(account: Account, model: Model, round: number): void {
    this.#begun.add(model.id);
    if (!account.staked) return;
    const stake = this.options.equalStakes ? equalStake : account.level * model.share * model.starts;
    this.ledger.move(model.id, stake, round);
  }

  #leave(models: readonly Model[], round: number): void {
    for (const model of models) {
      this.#left.add(model.id);
      this.ledger.move(model.id, 0, round);
    }
  }

  #look(account: Account, present: Model[], {at, day, sees}: {at: WorldRound; day: number; sees: Sees}): void {
    const {committed} = this.ledger;
    const looks = present.map((model) => {
      return {model, stake: committed[model.id], seen: () => sees(account, model)};
    });
    const random = this.#streams[account.id];
    const pool = () => committed.reduce((sum, stake) => sum + stake, 0);
    const ground = {random, day, pool, size: this.options.size};
    for (const {model, stake, leaves} of movesOf(account, looks, ground)) {
      if (leaves) this.#leave([model], at.round);
      else this.ledger.move(model.id, stake, at.round);
    }
  }

  #attends(account: Account, {cadence}: WorldRound): boolean {
    const missed = this.#streams[account.id].chance(account.misses);
    return !missed && (cadence !== "weekday" || account.weekdays);
  }
}
