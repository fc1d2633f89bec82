/** The points of the stake figure from the rows of its table. */
import type {Panel} from "../base/panel.js";
import {dust, stakeScatter} from "../charts/stake-scatter.js";
import type {Points} from "../charts/stake-scatter.js";
import type {TableResult} from "../tables/result.js";
import {selectRows} from "../tables/select.js";

/** A chart function for the figure: the frame at once, the points when their rows are there. */
export function scatterChart({table, settings}: TableResult, panel: Panel | null) {
  const points = panel && pointsOf(panel, settings);
  const [low, high] = [table.array("stake_min") as number[], table.array("stake_max") as number[]];
  const stakes: [number, number] = low.length ? [Math.min(...low), Math.max(...high)] : [dust, 1000];
  return ({width}: {width: number}) => stakeScatter(points, {width, stakes});
}

function pointsOf(panel: Panel, {rounds, minStake, recent}: TableResult["settings"]): Points {
  const {rows} = selectRows(panel, {rounds, known: ["cwmm"], stakeKnown: true, minStake, recent});
  const {cwmm, payout} = panel.scores;
  const {name} = panel.models;
  return {
    stake: Float64Array.from(rows, (row) => panel.stake[row]),
    cwmm: Float32Array.from(rows, (row) => cwmm![row]),
    payout: Float32Array.from(rows, (row) => payout![row]),
    label: (i) => `${name[panel.model[rows[i]]]}, round ${panel.round[rows[i]]}`
  };
}
