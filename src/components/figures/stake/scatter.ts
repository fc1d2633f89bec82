/** The stake page's points: drawing, words on the colours, table and query. */
import type {Panel} from "../../base/snapshot/panel.js";
import {counted, percent} from "../../base/words/format.js";
import type {Settings} from "../../base/settings/settings.js";
import {floats} from "../../base/kit/arrays.js";
import {dust, stakeScatter} from "../../charts/stake/scatter.js";
import type {Points} from "../../charts/stake/scatter.js";
import {own} from "../own/late.js";
import {stakePointsSql} from "../../sql/stake/points.js";
import {median} from "../../statistics/numbers/quantile.js";
import {runningQuartiles} from "../../statistics/numbers/running-quartiles.js";
import {readable} from "../../tables/result/readable.js";
import type {TableResult} from "../../tables/result/result.js";
import {stakePointsUsed} from "../../tables/stake/drawn.js";
import type {Drawn} from "../../tables/stake/drawn.js";
import {stakePointRows, stakePoints} from "../../tables/stake/points.js";
import {scatterAlt, scatterTitle} from "../../texts/stake/stake.js";
import type {ChartOptions, Drawn as Shown, ResultFigure} from "../../page/figure.js";

type Scatter = Required<Pick<ResultFigure, "chart" | "how" | "drawn">> & {used: Drawn | null};

/** Its caption counts the rows that are drawn: small rounds, which the groups leave out, are among them. */
export function scatterFigure(panel: Panel | null, result: TableResult<"stake-deciles">): ResultFigure {
  const {used, ...drawn} = scatter(panel, result);
  const shown = {...result, ...used};
  return {
    id: "stake-scatter",
    title: scatterTitle(result),
    about:
      "Stake against correlation with the meta-model, one point per model and round, coloured by payout; line and band: running median and quartiles",
    legend: "Line and band: running median and quartiles. Teal: earned, brown: burned",
    alt: scatterAlt(result, shown.used),
    ...drawn,
    own: own.points,
    height: 440,
    result: shown
  };
}

let last: {key: string; panel: Panel | null; scatter: Scatter} | undefined;

/**
 * Everything of the scatter that follows from the rows alone; the same object while the rows stay the same, so that an
 * input that only regroups them draws no point again. The frame comes at once, the points when their rows are there.
 */
export function scatter(
  panel: Panel | null,
  {table: groups, settings}: Pick<TableResult, "table" | "settings">
): Scatter {
  const key = [settings.rounds, settings.minStake, settings.recent].join("|");
  if (last?.key === key && last.panel === panel) return last.scatter;
  const stakes = panel ? null : extent(groups.array("stake_min") as number[], groups.array("stake_max") as number[]);
  const made = panel ? withPoints(panel, settings) : withoutPoints(settings, stakes!);
  last = {key, panel, scatter: made};
  return made;
}

function withoutPoints(settings: Settings, stakes: [number, number]): Scatter {
  return {
    chart: ({width, own}: ChartOptions) => stakeScatter(null, {width, own, stakes}),
    how: ["The points are on their way"],
    drawn: tableOf(settings, () => readable({})),
    used: null
  };
}

function withPoints(panel: Panel, settings: Settings): Scatter {
  const rows = stakePointRows(panel, settings);
  const points = pointsOf(panel, rows);
  const stakes = extent(points.stake, points.stake);
  const running = runningQuartiles(points.stake, points.cwmm);
  return {
    chart: ({width, own}: ChartOptions) => stakeScatter(points, {width, own, stakes, running}),
    how: [
      colourNote(points),
      "The median and the quartiles are those of a tenth of the points, next to each other in stake",
      "Marks at the upper and lower edge: points beyond the axis, one in a hundred"
    ],
    drawn: tableOf(settings, () => stakePoints(panel, rows)),
    used: stakePointsUsed(panel, settings)
  };
}

function tableOf(settings: Settings, points: Shown["table"]): Shown {
  const sql = stakePointsSql(settings);
  return {sql: async () => sql, command: `npx crowding sql "${sql}"`, table: points};
}

function extent(lows: ArrayLike<number>, highs: ArrayLike<number>): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < lows.length; ++i) {
    if (lows[i] < low) low = lows[i];
    if (highs[i] > high) high = highs[i];
  }
  return low <= high ? [low, high] : [dust, 1000];
}

function pointsOf({stake, scores, models, model, round}: Panel, rows: Int32Array): Points {
  const points = {
    stake: floats(rows, (row) => stake[row]),
    cwmm: Float32Array.from(rows, (row) => scores.cwmm![row]),
    payout: floats(rows, (row) => scores.payout![row]),
    label: (i: number) => `${models.name[model[rows[i]]]}, round ${round[rows[i]]}`
  };
  return {...points, large: medianShare(points)};
}

/** Half of the payouts are a larger share of their stake than this: where the dark colours begin. */
export function medianShare({stake, payout}: Pick<Points, "stake" | "payout">): number {
  const shares = floats(stake as Float64Array, (s, i) => Math.abs(payout[i] / s));
  return median(shares.filter((share) => !Number.isNaN(share))) || 0;
}

/** What the colours mean, for the caption. */
export function colourNote({payout, stake, large}: Omit<Points, "label">): string {
  if (!Array.from(payout).some((p) => !Number.isNaN(p))) return "Grey: no payout is known";
  const below = Array.from(stake).filter((s) => s < dust).length;
  const edge = below ? `; ${counted(below, "point")} with less than ${dust} NMR at the left edge` : "";
  return `Brown: stake burned, teal: stake earned; dark: more than ${percent(large, 1)} of it, the median; grey: no payout known${edge}`;
}
