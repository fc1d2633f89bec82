import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {column, selectRows} from "../panel/select.js";
import {used} from "../panel/used.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";

/** What stake-weighting does to MMC, round by round: means over all staked models that are known, so without an interval. */
export function stakeWeighting(panel: Panel, settings: Settings): TableResult<"stake-weighting"> {
  const {rounds, days} = settings;
  const {rows, left} = selectRows(panel, {
    ...{rounds, days, known: ["mmc"], stakeKnown: true, minStake: 0},
    resolved: true
  });
  const found = meansByRound(panel, rows);
  const each = <T>(value: (of: (typeof found)[number]) => T) => found.map(value);
  const cadences = new Map(panel.rounds.map(({round, cadence}) => [round, cadence]));
  const table = tableOf("stake-weighting", {
    round: each(({round}) => round),
    cadence: each(({round}) => cadences.get(round)!),
    n: each(({n}) => n),
    mmc_stake_mean: each(({weighted}) => weighted),
    mmc_mean: each(({plain}) => plain),
    gap: each(({weighted, plain}) => weighted - plain)
  });
  return {name: "stake-weighting", settings, table, ...used(panel, rows), left};
}

/** `rows` ascend. */
function meansByRound(panel: Panel, rows: Int32Array) {
  const mmc = column(panel, "mmc");
  const found: {round: number; n: number; weighted: number; plain: number}[] = [];
  for (let start = 0, end = 0; start < rows.length; start = end) {
    const round = panel.round[rows[start]];
    let [stake, product, sum] = [0, 0, 0];
    for (; end < rows.length && panel.round[rows[end]] === round; ++end) {
      const row = rows[end];
      stake += panel.stake[row];
      product += panel.stake[row] * mmc[row];
      sum += mmc[row];
    }
    found.push({round, n: end - start, weighted: product / stake, plain: sum / (end - start)});
  }
  return found;
}
