/** Where the fall of MMC sits: as a whole, and how much of it is concentrated at the top. */
import {penaltyShapeChart} from "../../charts/penalty/shape.js";
import type {Fall} from "../../tables/penalty/falls-by-regime.js";
import type {TableResult} from "../../tables/result/result.js";
import {shapeAlt, shapeTitle} from "../../texts/penalty/shape.js";
import type {ResultFigure} from "../../page/figure.js";

export const shapeFigure = (result: TableResult<"penalty-shape">, falls: readonly Fall[]): ResultFigure => ({
  id: "shape",
  title: shapeTitle(falls),
  about:
    "Fall of MMC from the first to the last group; contrast: how much more of it lies at the top than on a straight line",
  legend: "Ring: no interval",
  alt: shapeAlt(falls),
  chart: ({width}) => penaltyShapeChart(falls, {width}),
  how: [
    "Dots: estimates; rules: their intervals; rings: no interval, as the rounds are worth too few independent ones"
  ],
  height: 340,
  result
});
