/** What is said of MMC by stake and each alike. */
import type {RowOf} from "../../base/catalogue/rows.js";
import {percent, score} from "../../base/words/format.js";

type Row = RowOf<"stake-weighting">;

const none = "No resolved round has a staked model with MMC";

export function weightingTitle(rows: readonly Row[]): string {
  if (!rows.length) return none;
  const below = rows.filter(({gap}) => gap < 0).length;
  return `Stake-weighted MMC lies below the plain mean in ${percent(below / rows.length)} of rounds`;
}

export function weightingAlt(rows: readonly Row[]): string {
  const newest = rows.at(-1);
  if (!newest) return `${none}.`;
  const {round, mmc_stake_mean, mmc_mean} = newest;
  return `Mean MMC of the staked models by round, weighed by stake and each model alike. Round ${round}: ${score(mmc_stake_mean)} by stake, ${score(mmc_mean)} each alike.`;
}
