import type {Panel} from "../../src/components/base/snapshot/panel.js";
import type {Row, World} from "./panel.js";

/** The rows behind a panel of payouts. */
export function worldOf({length, round, model, stake, scores, models, rounds}: Panel): World {
  const rows = Array.from({length}, (_, row): Row => {
    const [own, nmr] = [model[row], scores.payout![row]];
    return {
      ...{round: round[row], model: models.key[own], account: models.account[own] ?? null},
      ...{stake: Number.isNaN(stake[row]) ? null : stake[row], payout: Number.isNaN(nmr) ? null : nmr}
    };
  });
  return {rows, rounds: [...rounds]};
}
