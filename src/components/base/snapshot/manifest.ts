/** What a snapshot says of itself: `manifest.json`. Nothing in it comes from the clock. */

/** Rows dropped, by reason. */
export type Dropped = Record<string, number>;

/** A file of a snapshot. */
export interface SnapshotFile {
  /** file name without folders */
  name: string;
  bytes: number;
  sha256: string;
}

export interface InputFile extends SnapshotFile {
  rows: number;
  dropped: Dropped;
}

/** One dropped row, named so that its owner finds it. */
export interface DroppedExample {
  file: string;
  line: number;
  reason: string;
  value: string;
}

/** One round: what the rows add up to beside the official totals; null where there is none. */
export interface Coverage {
  round: number;
  rows: number;
  staked: number;
  /** NMR, sum over the rows; null where no stake is known */
  at_stake: number | null;
  at_stake_official: number | null;
  payout: number | null;
  payout_official: number | null;
  /** within-round slope of mmc on corr, with cwmm; null where it cannot be computed */
  slope: number | null;
  /** scores of the round that will not move any more; absent where the source does not say it for each */
  final?: string[] | null;
}

/** A break of the score regime: named in the rule table, or found in the data. */
export interface Break {
  round: number;
  named: boolean;
  /** slope after over slope before; null where either is unknown */
  step: number | null;
  about: string;
}

/** A step in NMR at stake that no staking rule names. */
export interface StakeStep {
  round: number;
  /** at stake after over before */
  ratio: number;
  about: string;
  /** what other than a new meaning of a stake explains it; null = nothing: the round begins new regimes */
  explained: string | null;
}

/** What the source says of rounds and the rule table does not. */
export interface RuleDifference {
  about: string;
  rounds: number[];
}

/** A column of `observations` as loaded. */
export interface ColumnSummary {
  column: string;
  nulls: number;
  min: number | null;
  max: number | null;
}

/** A field that the answers about some rounds lack, although those about newer rounds have it. */
export interface Lacking {
  field: string;
  rounds: number[];
}

export interface Manifest {
  /** 2 is read as well: it lists no files */
  format: 2 | 3;
  source: "import" | "simulate" | "collect";
  simulated: boolean;
  /** the arguments that made it; files without their folders */
  arguments: Record<string, string | number | boolean | null>;
  seed: number | null;
  as_of: {round: number; time: string};
  rows: {read: number; kept: number; merged: number; dropped: Dropped};
  rounds: number;
  models: number;
  /** null where accounts are unknown */
  accounts: number | null;
  inputs: InputFile[];
  examples: DroppedExample[];
  /** what the reader should know of how the source was read, a line each; absent where there is nothing */
  notes?: string[];
  /** what fetching rounds again would add; absent where rows come from no API */
  lacking?: Lacking[];
  coverage: Coverage[];
  breaks: Break[];
  stake_steps: StakeStep[];
  /** where the source tells the rules of its rounds */
  rule_differences: RuleDifference[];
  columns: ColumnSummary[];
  /** version of Crowding that wrote it */
  version: string;
  /** its Parquet files as they were written; absent in format 2 */
  files?: SnapshotFile[];
}
