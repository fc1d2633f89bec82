import {number} from "./column.js";
import {declare} from "./declare.js";
import {groupColumns, groupKeys, groupParameters} from "./shared.js";

export const stake = {
  "stake-deciles": declare(
    {
      about: "How close to the meta-model each stake group is: one row per quantile group of stake.",
      keys: groupKeys,
      scores: ["cwmm"],
      parameters: [...groupParameters, "recent"]
    },
    {
      ...groupColumns,
      stake_min: number("NMR", "Smallest stake in the group."),
      stake_max: number("NMR", "Largest stake in the group."),
      cwmm_mean: number("correlation", "Mean cwmm of the group.", {bounds: "interval"}),
      cwmm_median: number("correlation", "Median cwmm of the group's rows.", {bounds: "interval"})
    }
  )
};
