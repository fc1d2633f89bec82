/** Columns of numbers that grow; NaN stands for null. */

/** Columns of one row per model and round, as played. The first group becomes `observations`, the second what only a simulation knows. */
export const observed = [
  "round",
  "model",
  "stake",
  "cwmm",
  "mmc",
  "corr",
  "corj60",
  "bmc",
  "corr60",
  "mmc60",
  "payout",
  "corr_multiplier",
  "mmc_multiplier",
  "resolved"
] as const;

export const hidden = [
  // expected correlation with the 20-day return, from the model's mix and the long-run premia
  "skill",
  // share of the stakes of the round
  "weight",
  // exact correlation with the meta-model of all the others
  "leave_one_out",
  // share of the model's covariance with the meta-model that is its own part of it
  "own_share",
  // of the round: the meta-model's standard deviation, and its own score in units of the MMC that pays
  "sigma",
  "market",
  // had the owner never moved the stake since it was first put down: the stake, and the MMC that pays with all other stakes as they are
  "stake_unmoved",
  "mmc_unmoved",
  // payouts added to what is committed, and NMR that the owner put in (or took out, negative), since the model's last round
  "settled",
  "flow",
  // round in which the owner last moved the stake
  "moved"
] as const;

export type RowColumn = (typeof observed)[number] | (typeof hidden)[number];
export type Row = Record<RowColumn, number>;

export class Rows {
  length = 0;
  #columns = new Map<string, Float64Array>([...observed, ...hidden].map((name) => [name, new Float64Array(1024)]));

  push(row: Row): void {
    for (const [name, column] of this.#columns) this.#roomFor(name, column)[this.length] = row[name as RowColumn];
    this.length++;
  }

  column(name: RowColumn): Float64Array {
    return this.#columns.get(name)!.subarray(0, this.length);
  }

  #roomFor(name: string, column: Float64Array): Float64Array {
    if (this.length < column.length) return column;
    const larger = new Float64Array(column.length * 2);
    larger.set(column);
    this.#columns.set(name, larger);
    return larger;
  }
}
