/** What is said of MMC by stake and each alike. */
import type {Round} from "../../base/snapshot/panel.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {percent, score} from "../../base/words/format.js";

type Row = RowOf<"stake-weighting">;

const none = "No resolved round has a staked model with MMC";

/** Of the rounds under the newest scores alone: MMC means something else before. */
export function weightingTitle(all: readonly Row[], rounds: readonly Pick<Round, "round" | "score_regime">[]): string {
  const regimes = new Map(rounds.map(({round, score_regime}) => [round, score_regime]));
  const newest = all.length && regimes.get(all[all.length - 1].round);
  const rows = all.filter(({round}) => regimes.get(round) === newest);
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
