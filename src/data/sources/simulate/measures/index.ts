/** What a simulated world looks like: measures with a published counterpart. */
import type {Played} from "../play.js";
import {cwmmMeasures, penaltyMeasures} from "./crowding.js";
import {indices} from "./measure.js";
import type {Measure} from "./measure.js";
import {scoreMeasures} from "./scores.js";
import {stakeMeasures} from "./stakes.js";

/** All measures of a played world; NaN where the world is too small for one. */
export function measuresOf(played: Played): Measure[] {
  const {rows} = played;
  const [stake, resolved] = [rows.column("stake"), rows.column("resolved")];
  const staked = indices(rows, (i) => stake[i] > 0);
  const final = staked.filter((i) => resolved[i] === 1);
  return [
    ...stakeMeasures(played, staked),
    ...scoreMeasures(played, final),
    ...cwmmMeasures(rows, staked),
    ...penaltyMeasures(rows, final)
  ];
}
