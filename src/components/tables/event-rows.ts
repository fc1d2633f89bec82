/** Rows of the tables on what the stake itself does at events, as charts and texts read them. */
export interface MechanicsRow {
  score_regime: string;
  time: number;
  events: number;
  weight: number | null;
  weight_low: number | null;
  weight_high: number | null;
  cwmm: number | null;
  cwmm_low: number | null;
  cwmm_high: number | null;
  corr: number | null;
  corr_low: number | null;
  corr_high: number | null;
  mmc: number | null;
  mmc_low: number | null;
  mmc_high: number | null;
  own: number | null;
  mmc_unmoved: number | null;
}

export interface DoseRow {
  score_regime: string;
  model: string;
  round: number;
  stake_before: number;
  stake_after: number;
  weight_before: number;
  weight_after: number;
  jump: number;
  predicted: number;
  predicted_market: number;
  own: number;
  slope: number | null;
  slope_low: number | null;
  slope_high: number | null;
  own_mean: number;
  own_mean_low: number | null;
  own_mean_high: number | null;
}

export interface AllowanceRow {
  score_regime: string;
  who: string;
  n: number;
  weight: number | null;
  change: number | null;
}
