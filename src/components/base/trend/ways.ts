/** Which way a stretch of rounds goes, by the slopes through it. */
import {moverOf, wayOf} from "./slopes.js";
import type {Slopes, Way} from "./slopes.js";

/** A stretch with its lines; null where none could be laid. */
interface Told {
  slopes: Slopes | null;
}

export const stakeWay = (stretch: Told): Way => wayOf(stretch.slopes?.cwmm_stake_mean);

/** Whether crowding grows: as the stake-weighted mean goes, where it does so with weights held fixed; open where moving weights may have moved it. */
export function crowdingWay(stretch: Told): Way {
  const mover = moverOf(stretch.slopes);
  return mover === "weights" || mover === "unclear" ? "open" : stakeWay(stretch);
}
