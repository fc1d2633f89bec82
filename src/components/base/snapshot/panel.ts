/**
 * The panel: the rows of a snapshot as typed arrays, one entry per row, sorted by (round, model).
 * `NaN` stands for null. NMR are 64-bit, scores 32-bit floats (the snapshot holds no finer scores).
 */

/** What a model can have in a round beside its stake, by the column name in `observations`: scores, NMR, multipliers. */
// prettier-ignore
export const scoreNames = ["cwmm", "mmc", "corr", "corj60", "bmc", "fnc", "corr60", "mmc60", "payout", "corr_multiplier", "mmc_multiplier"] as const;
export type ScoreName = (typeof scoreNames)[number];

/** Outcomes of tables: every score but the payout, which is money. */
export const outcomeNames = ["mmc", "cwmm", "corr", "corj60", "bmc", "fnc", "corr60", "mmc60"] as const;
export type OutcomeName = (typeof outcomeNames)[number];

export type Cadence = "weekly" | "weekday" | "saturday";

/** What the source says of one score of a round; null where it is silent. */
export interface ScoreConfig {
  /** our name of the score: corr60 */
  score: string;
  /** whether it becomes NMR */
  pays: boolean;
  /** scoring days until it is final */
  days: number | null;
  /** a payout lies within plus or minus this share of the stake */
  clip: number | null;
  /** NMR at stake from which on the payout factor falls below 1 */
  threshold: number | null;
  factor: number | null;
  multiplier_min: number | null;
  multiplier_max: number | null;
  multiplier_default: number | null;
}

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
  /** null or absent where the source does not say it of each round */
  score_configs?: readonly ScoreConfig[] | null;
}

/** Models of a snapshot in the order of their keys (UTF-8 bytes); a row's `model` is an index into these. */
export interface Models {
  key: readonly string[];
  name: readonly string[];
  account: readonly (string | null)[];
}

/** Columns by name; a payout is NMR and has 64 bits. */
export type Scores = Partial<Record<Exclude<ScoreName, "payout">, Float32Array> & {payout: Float64Array}>;

/** An empty column of a score. */
export const scoreColumn = (name: ScoreName, length: number) =>
  name === "payout" ? new Float64Array(length) : new Float32Array(length);

/** What only a simulation knows of a row; `sigma` and `market` are the round's. */
export const truthNames = [
  "leave_one_out",
  "own_share",
  "stake_unmoved",
  "mmc_unmoved",
  "moved",
  "sigma",
  "market"
] as const;
export type TruthName = (typeof truthNames)[number];

/** What a table is made from: the rows of a snapshot, as typed arrays. */
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
  scores: Scores;
  /** only where the snapshot has it and it was asked for; NaN where it has not a name */
  truth?: Record<TruthName, Float64Array>;
  /** every round of the snapshot, ascending, those without rows included: the calendar */
  rounds: readonly Round[];
  models: Models;
}

/** The panel of no snapshot. */
export const noPanel: Panel = {
  length: 0,
  round: new Int32Array(0),
  model: new Int32Array(0),
  stake: new Float64Array(0),
  scores: {},
  rounds: [],
  models: {key: [], name: [], account: []}
};
