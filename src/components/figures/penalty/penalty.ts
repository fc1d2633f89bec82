/** Mean MMC and CORR by correlation with the meta-model. */
import {penaltyChart} from "../../charts/penalty/penalty.js";
import type {Fall} from "../../tables/penalty/falls-by-regime.js";
import type {TableResult} from "../../tables/result/result.js";
import {contrastNote, penaltyAlt, penaltySubtitle, penaltyTitle, scaleNote} from "../../texts/penalty/penalty.js";
import type {ResultFigure} from "../../page/figure.js";

export const penaltyFigure = (
  result: TableResult<"penalty">,
  falls: readonly Fall[],
  axis: "group" | "cwmm"
): ResultFigure => ({
  id: "penalty",
  title: penaltyTitle(falls),
  about: penaltySubtitle(axis),
  alt: penaltyAlt(falls),
  chart: ({width}) => penaltyChart(falls, {width, axis}),
  how: [contrastNote(falls), "Thin rules: intervals, where there are any", scaleNote(falls)],
  height: 540,
  result
});
