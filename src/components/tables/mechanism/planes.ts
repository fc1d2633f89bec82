import type {Panel} from "../../base/snapshot/panel.js";
import {once} from "../../base/kit/memo.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import {inversePlaneOf} from "../../statistics/crowding/meta-score.js";
import type {Plane} from "../../statistics/crowding/meta-score.js";
import {column} from "../panel/select.js";

/** The plane of MMC of each round of the calendar, over all its rows, CORR having the error. No setting matters to it. */
export const roundPlanes = once((panel: Panel): Plane[] => {
  const [mmc, corr, cwmm] = (["mmc", "corr", "cwmm"] as const).map((name) => column(panel, name));
  const offsets = roundOffsets(panel);
  return panel.rounds.map((_, i) => inversePlaneOf({mmc, corr, cwmm}, [offsets[i], offsets[i + 1]]));
});
