import type {Panel} from "../base/panel.js";
import {roundOffsets} from "../base/rounds.js";
import {inversePlaneOf} from "../statistics/meta-score.js";
import type {Plane} from "../statistics/meta-score.js";
import {column} from "./select.js";

const remembered = new WeakMap<Panel, Plane[]>();

/** The plane of MMC of each round of the calendar, over all its rows, CORR having the error. No setting matters to it. */
export function roundPlanes(panel: Panel): Plane[] {
  let found = remembered.get(panel);
  if (!found) {
    const [mmc, corr, cwmm] = (["mmc", "corr", "cwmm"] as const).map((name) => column(panel, name));
    const offsets = roundOffsets(panel);
    found = panel.rounds.map((_, i) => inversePlaneOf({mmc, corr, cwmm}, [offsets[i], offsets[i + 1]]));
    remembered.set(panel, found);
  }
  return found;
}
