/** Finished tables written by hand, for charts and texts. */
import {table} from "arquero";
import type {TableName} from "../../src/components/base/parameters.js";
import {readSettings} from "../../src/components/base/settings.js";
import type {TableResult} from "../../src/components/tables/result.js";

type Columns = Record<string, unknown[]>;

export function resultOf(name: TableName, columns: Columns, texts: Record<string, string> = {}): TableResult {
  const rounds = [...new Set((columns.round as number[] | undefined) ?? [1, 2, 3])];
  const settings = readSettings(texts, {table: name});
  return {name, settings, table: table(columns), used: 1200, models: 40, rounds, left: []};
}

export interface PenaltyOptions {
  regime?: string;
  /** mean cwmm of a group */
  cwmm?: (group: number) => number;
  corr?: readonly number[];
}

/** A table `penalty` of one regime with these mean MMCs. */
export function penaltyOf(
  mmc: readonly number[],
  {regime = "from 1", cwmm = (g) => g / 10, corr = mmc}: PenaltyOptions = {}
): TableResult {
  const group = mmc.map((_, i) => i + 1);
  const same = (value: unknown) => mmc.map(() => value);
  return resultOf(
    "penalty",
    {
      score_regime: same(regime),
      group,
      n: same(120),
      models: same(40),
      rounds: same(30),
      cwmm_mean: group.map(cwmm),
      mmc_mean: [...mmc],
      mmc_median: mmc.map((m) => m / 2),
      corr_mean: [...corr]
    },
    {groups: String(mmc.length)}
  );
}

export interface TrendOptions {
  /** numbers of models, 50 each */
  n?: (round: number) => number;
  /** mean over models; the stake-weighted one is given */
  plain?: (round: number) => number;
}

/** A table `trend`: medians lie 0.02 above the means. */
export function trendOf(
  rounds: readonly number[],
  weighted: (round: number) => number,
  {n = () => 50, plain = () => 0.5}: TrendOptions = {}
): TableResult {
  const stake = rounds.map(weighted);
  const model = rounds.map(plain);
  const gap = stake.map((s, i) => s - model[i]);
  return resultOf("trend", {
    round: [...rounds],
    n: rounds.map(n),
    stake: rounds.map(() => 1000),
    cwmm_stake_mean: stake,
    cwmm_stake_median: stake.map((s) => s + 0.02),
    cwmm_mean: model,
    cwmm_median: model.map((m) => m + 0.02),
    gap_mean: gap,
    gap_median: gap,
    n_eff: rounds.map(() => 10)
  });
}
