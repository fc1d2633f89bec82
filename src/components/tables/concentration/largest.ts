import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {used} from "../panel/used.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {holdersByRound, largestOf, stakedRows} from "./holders.js";

/** The ten largest holders of each round. */
export function largestStakes(panel: Panel, settings: Settings): TableResult<"largest-stakes"> {
  const {rows, left} = stakedRows(panel, settings);
  const all = holdersByRound(panel, rows).flatMap(({round, cadence, unit, holders}) => {
    const total = holders.reduce((sum, {stake}) => sum + stake, 0);
    return largestOf(holders).map((holder, i) => ({
      ...holder,
      round,
      cadence,
      unit,
      rank: i + 1,
      share: holder.stake / total
    }));
  });
  const each = <T>(value: (of: (typeof all)[number]) => T) => all.map(value);
  const table = tableOf("largest-stakes", {
    round: each(({round}) => round),
    cadence: each(({cadence}) => cadence),
    unit: each(({unit}) => unit),
    rank: each(({rank}) => rank),
    holder: each(({key}) => key),
    name: each(({name}) => name),
    models: each(({models}) => models),
    stake: each(({stake}) => stake),
    share: each(({share}) => share)
  });
  return {name: "largest-stakes", settings, table, ...used(panel, rows), left};
}
