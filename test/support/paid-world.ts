/** Rounds with a few models and their payouts, as tests of payouts need them. */
import {calendar} from "./panel.js";
import type {Row, RoundInput, World} from "./panel.js";

export interface PaidWorld {
  rounds: readonly RoundInput[];
  /** so many models, `m00` on, each with a stake of 1, 2, 3 ... NMR */
  models: number;
  /** payout over stake; null = not known */
  returns: (round: number, model: number) => number | null;
  /** whether a model has a row */
  there?: (round: number, model: number) => boolean;
}

const modelName = (i: number) => `m${String(i).padStart(2, "0")}`;

export function paidWorld({rounds, models, returns, there = () => true}: PaidWorld): World {
  const rows = rounds.flatMap(({round}) =>
    Array.from({length: models}, (_, i) => i)
      .filter((i) => there(round, i))
      .map((i): Row => {
        const value = returns(round, i);
        return {round, model: modelName(i), stake: i + 1, payout: value === null ? null : value * (i + 1)};
      })
  );
  return {rows, rounds: calendar(rounds)};
}
