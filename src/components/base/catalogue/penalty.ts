import {choice, number} from "./column.js";
import {declare} from "./declare.js";
import {groupColumns, groupKeys, groupParameters, scoreRegime} from "./shared.js";

/** Numbers that describe the fall, in the order of their rows. */
export const shapeNames = ["fall", "contrast_cwmm", "contrast_group", "share", "knot_slope"] as const;

const periods = number(
  "rounds",
  "How many independent rounds the regime's rounds are worth, as neighbours share returns."
);
const reads = {scores: ["cwmm", "mmc", "corr"], parameters: [...groupParameters, "staked"]} as const;

export const penalty = {
  penalty: declare(
    {
      about: "What models earn that are closer to the meta-model: MMC and CORR, one row per quantile group of cwmm.",
      keys: groupKeys,
      ...reads
    },
    {
      ...groupColumns,
      cwmm_mean: number("correlation", "Mean cwmm of the group.", {bounds: "interval"}),
      mmc_mean: number("MMC", "Mean MMC of the group.", {bounds: "interval"}),
      mmc_median: number("MMC", "Median MMC of the group's rows.", {bounds: "interval"}),
      corr_mean: number("CORR", "Mean CORR of the group.", {bounds: "interval", orNull: "no row has CORR"}),
      periods
    }
  ),
  "penalty-shape": declare(
    {
      about: "Where MMC falls over the groups of the table penalty: one row per number that describes the fall.",
      keys: ["score_regime", "statistic"],
      kinds: ["statistic"],
      ...reads
    },
    {
      score_regime: scoreRegime,
      statistic: choice(
        shapeNames,
        "Which number it is: the fall, how it bends, or how much of it lies above the knee."
      ),
      estimate: number("MMC; share: none; knot_slope: MMC per unit of cwmm", "The number itself.", {
        bounds: "interval",
        orNull: "too few groups or rounds, or a share of a fall that is not clear"
      }),
      periods
    }
  )
};
