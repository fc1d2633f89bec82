/** Rows of the tables of the page on the mechanism, as charts and texts read them. */
import type {TableResult} from "./result.js";

export interface MechanismRow {
  round: number;
  n: number;
  stake: number;
  coverage: number | null;
  sigma: number;
  sigma_sq: number;
  hhi: number;
  similarity: number;
  pairwise: number | null;
  bets: number;
  weighted_mmc: number | null;
  mmc_sd: number | null;
  c_plane: number | null;
  c_inverse: number | null;
  c_sums: number | null;
  c_published: number | null;
  c_apart: number | null;
  c_meta: number | null;
  flag: "good" | "approximate" | "unreliable";
  reason: string | null;
}

export interface GapRow {
  score_regime: string;
  group: number;
  n: number;
  rounds: number;
  cwmm_mean: number;
  cwmm_mean_low: number | null;
  cwmm_mean_high: number | null;
  others_mean: number;
  own_mean: number;
  gap: number;
  gap_low: number | null;
  gap_high: number | null;
  gap_own: number;
  gap_own_low: number | null;
  gap_own_high: number | null;
  gap_selection: number;
  gap_selection_low: number | null;
  gap_selection_high: number | null;
}

export interface PenaltySplitRow {
  score_regime: string;
  group: number;
  n: number;
  rounds: number;
  rho_mean: number;
  market_mean: number;
  mmc_mean: number;
  mmc_mean_low: number | null;
  mmc_mean_high: number | null;
  accuracy_mean: number;
  accuracy_mean_low: number | null;
  accuracy_mean_high: number | null;
  overlap_mean: number;
  mmc_gap: number;
  mmc_gap_low: number | null;
  mmc_gap_high: number | null;
  accuracy_gap: number;
  accuracy_gap_low: number | null;
  accuracy_gap_high: number | null;
  overlap_gap: number;
  overlap_gap_low: number | null;
  overlap_gap_high: number | null;
}

export interface DriftRow {
  cadence: "weekly" | "weekday" | "saturday";
  score_regime: string;
  staking_regime: string;
  part: "change" | "concentration" | "membership" | "similarity";
  rounds: number;
  from: number;
  to: number;
  sigma_sq_first: number;
  sigma_sq_last: number;
  estimate: number;
  estimate_low: number | null;
  estimate_high: number | null;
}

type Table = Pick<TableResult, "table">;

export const rowsOf = <Row>({table}: Table): Row[] => table.objects() as Row[];
