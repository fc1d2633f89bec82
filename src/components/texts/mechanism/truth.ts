/** What the method page says of estimates beside the simulator's truth. */
import type {RowOf} from "../../base/catalogue/rows.js";
import {count, fixed} from "../../base/words/format.js";

const words: Record<string, string> = {
  leave_one_out: "correlation with the meta-model of all the others",
  own_share: "share of a model’s covariance with the meta-model that is its own part",
  mmc_unmoved: "MMC had the owner never moved the stake",
  stake_effect: "what the owner’s moves of the stake did to MMC",
  sigma: "σ, the meta-model’s deviation",
  c_meta: "c_M, the meta-model’s own score, from sums and the inverse plane",
  c_plane: "c_M from the inverse plane alone, as stake events are split by it"
};

export const truthWords = (estimate: string) => words[estimate] ?? estimate;

/** One sentence: how far the estimates are from the truth, or that there is none to compare with. */
export function truthText(rows: readonly RowOf<"truth">[], simulated: boolean): string {
  if (!rows.length)
    return simulated
      ? "This simulated snapshot came without the file of what only the simulator knows: nothing can be compared."
      : "The rounds shown are real: what only a simulator knows, nobody knows of them. In a simulated snapshot this place compares every estimate with the truth.";
  const of = (name: string) => rows.find((r) => r.estimate === name);
  const [loo, effect] = [of("leave_one_out"), of("stake_effect")];
  const parts = [
    loo && `the leave-one-out correlation of ${count(loo.n)} rows is off by ${fixed(loo.rmse, 4)} (root mean square)`,
    effect &&
      `what moves of stakes did to MMC in ${count(effect.n)} rows by ${fixed(effect.rmse, 5)}, where its mean is ${fixed(effect.size, 5)}`
  ].filter(Boolean);
  return `In this simulated world ${parts.join(", and ")}.`;
}

/** Rows from the columns of the table's file: a page that only prints them needs no library for tables. */
export function truthRows(columns: Record<string, unknown[]>): RowOf<"truth">[] {
  const names = Object.keys(columns);
  return columns.estimate.map(
    (_, i) => Object.fromEntries(names.map((name) => [name, columns[name][i]])) as unknown as RowOf<"truth">
  );
}
