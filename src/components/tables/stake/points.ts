import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {readable} from "../result/readable.js";
import type {Readable} from "../result/readable.js";
import {column, selectRows} from "../panel/select.js";

/** The rows of the table stake-deciles, before small rounds are left out: what the stake page draws one by one. */
export function stakePointRows(panel: Panel, {rounds, minStake, recent}: Settings): Int32Array {
  return selectRows(panel, {rounds, known: ["cwmm"], stakeKnown: true, minStake, recent}).rows;
}

/** These rows as a table: round, model, name, stake (NMR), cwmm, payout (NMR or null). */
export function stakePoints(panel: Panel, rows: Int32Array): Readable {
  const {round, model, models, stake} = panel;
  const [cwmm, payout] = [column(panel, "cwmm"), column(panel, "payout")];
  const list = Array.from(rows);
  return readable({
    round: list.map((row) => round[row]),
    model: list.map((row) => models.key[model[row]]),
    name: list.map((row) => models.name[model[row]]),
    stake: list.map((row) => stake[row]),
    cwmm: list.map((row) => cwmm[row]),
    payout: list.map((row) => (Number.isNaN(payout[row]) ? null : payout[row]))
  });
}
