/**
 * The panel: the rows of a snapshot as typed arrays, one entry per row, sorted by (round, model).
 * `NaN` stands for null. Stakes are 64-bit, scores 32-bit floats (the snapshot holds no finer scores).
 */

/** The scores a model can have in a round, by their column name in `observations`. */
export const scoreNames = ["cwmm", "mmc", "corr", "corj60", "bmc", "fnc", "payout"] as const;
export type ScoreName = (typeof scoreNames)[number];

/** Outcomes of tables: every score but the payout, which is money. */
export const outcomeNames = ["mmc", "cwmm", "corr", "corj60", "bmc", "fnc"] as const;
export type OutcomeName = (typeof outcomeNames)[number];

export type Cadence = "weekly" | "weekday" | "saturday";

/** One row of the table `rounds`. Times are ISO 8601 in UTC. */
export interface Round {
  round: number;
  opens: string;
  closes: string;
  first_score: string;
  resolves: string;
  resolved: boolean;
  cadence: Cadence;
  target: string | null;
  payout_factor: number | null;
  /** official total of stakes, NMR; null where the source names none */
  at_stake: number | null;
  score_regime: string;
  staking_regime: string;
  payout_regime: string;
}

/** Models of a snapshot in the order of their keys (UTF-8 bytes); a row's `model` is an index into these. */
export interface Models {
  key: readonly string[];
  name: readonly string[];
  account: readonly (string | null)[];
}

export interface Panel {
  /** number of rows */
  length: number;
  /** Numerai's round number, ascending */
  round: Int32Array;
  /** rank of the model's key, ascending within a round */
  model: Int32Array;
  /** NMR; NaN = not known */
  stake: Float64Array;
  /** a score is absent where it was not loaded */
  scores: Partial<Record<ScoreName, Float32Array>>;
  /** every round of the snapshot, ascending, those without rows included: the calendar */
  rounds: readonly Round[];
  models: Models;
}
