/** The points of the stake figure from the rows of its table. */
import {table} from "arquero";
import type {ColumnTable} from "arquero";
import type {Panel} from "../base/panel.js";
import type {Settings} from "../base/settings.js";
import {stakePointsSql} from "../sql/stake-points.js";
import type {Drawn} from "./figure.js";
import {dust, stakeScatter} from "../charts/stake-scatter.js";
import type {Points} from "../charts/stake-scatter.js";
import {counted, percent} from "../base/format.js";
import {median} from "../statistics/quantile.js";
import type {TableResult} from "../tables/result.js";
import {selectRows} from "../tables/select.js";

/** A chart function for the figure: the frame at once, the points when their rows are there. */
export function scatterChart({table: groups, settings}: TableResult, panel: Panel | null) {
  const points = panel && pointsOf(panel, settings);
  const [low, high] = [groups.array("stake_min") as number[], groups.array("stake_max") as number[]];
  const stakes: [number, number] = low.length ? [Math.min(...low), Math.max(...high)] : [dust, 1000];
  return ({width}: {width: number}) => stakeScatter(points, {width, stakes});
}

function stakedRows(panel: Panel, {rounds, minStake, recent}: Settings): Int32Array {
  return selectRows(panel, {rounds, known: ["cwmm"], stakeKnown: true, minStake, recent}).rows;
}

function pointsOf(panel: Panel, settings: Settings): Points {
  const rows = stakedRows(panel, settings);
  const {cwmm, payout} = panel.scores;
  const {name} = panel.models;
  const points = {
    stake: Float64Array.from(rows, (row) => panel.stake[row]),
    cwmm: Float32Array.from(rows, (row) => cwmm![row]),
    payout: Float32Array.from(rows, (row) => payout![row]),
    label: (i: number) => `${name[panel.model[rows[i]]]}, round ${panel.round[rows[i]]}`
  };
  return {...points, large: medianShare(points)};
}

/** The points as a table, its query and its command. */
export function scatterDrawn(panel: Panel | null, {settings}: TableResult): Drawn {
  const sql = stakePointsSql(settings);
  return {sql, command: `npx crowding sql "${sql.replaceAll('"', '\\"')}"`, table: () => pointTable(panel, settings)};
}

function pointTable(panel: Panel | null, settings: Settings): ColumnTable {
  const rows = panel ? stakedRows(panel, settings) : new Int32Array();
  const known = (value: number) => (value === value ? value : null);
  return table({
    round: Array.from(rows, (row) => panel!.round[row]),
    model: Array.from(rows, (row) => panel!.models.key[panel!.model[row]]),
    name: Array.from(rows, (row) => panel!.models.name[panel!.model[row]]),
    stake: Array.from(rows, (row) => panel!.stake[row]),
    cwmm: Array.from(rows, (row) => panel!.scores.cwmm![row]),
    payout: Array.from(rows, (row) => known(panel!.scores.payout![row]))
  });
}

/** Half of the payouts are a larger share of their stake than this: where the dark colours begin. */
export function medianShare({stake, payout}: Pick<Points, "stake" | "payout">): number {
  const shares = Float64Array.from(stake as Float64Array, (s, i) => Math.abs(payout[i] / s));
  return median(shares.filter((share) => share === share)) || 0;
}

/** What the colours mean, for the caption. */
export function colourNote(panel: Panel | null, result: TableResult): string {
  if (!panel) return "The points are on their way";
  const {payout, stake, large} = pointsOf(panel, result.settings);
  if (!payout.length || !Array.from(payout).some((p) => p === p)) return "Grey: no payout is known";
  const below = Array.from(stake).filter((s) => s < dust).length;
  const edge = below ? `; ${counted(below, "point")} with less than ${dust} NMR at the left edge` : "";
  return `Brown: stake burned, teal: stake earned; dark: more than ${percent(large, 1)} of it, the median; grey: no payout known${edge}`;
}
