/** Mean MMC and CORR by correlation with the meta-model. */
import {penaltyChart} from "../../charts/penalty/penalty.js";
import {fallsByRegime} from "../../tables/penalty/falls-by-regime.js";
import type {Fall} from "../../tables/penalty/falls-by-regime.js";
import type {TableResult} from "../../tables/result/result.js";
import {
  contrastNote,
  penaltyAbout,
  penaltyAlt,
  penaltyNotes,
  penaltyTitle,
  scaleNote
} from "../../texts/penalty/penalty.js";
import type {Picture} from "../../page/drawing.js";
import type {ResultFigure} from "../../page/figure.js";
import {own} from "../own/late.js";
import {articleEnds} from "./reference.js";

export interface PenaltyView {
  axis?: "group" | "cwmm";
  /** with the article's numbers */
  article?: boolean;
}

export function penaltyFigure(
  result: TableResult<"penalty">,
  falls: readonly Fall[],
  {axis = "group", article = false}: PenaltyView = {}
): ResultFigure {
  const told = article ? articleEnds(result, falls) : null;
  return {
    id: "penalty",
    title: penaltyTitle(falls),
    about: penaltyAbout(axis),
    legend: told?.caption ?? intervalNote(falls),
    alt: penaltyAlt(falls),
    chart: ({width, own}) => penaltyChart(falls, {width, axis, own, reference: told?.drawn ?? null}),
    own: own.bySimilarity,
    how: [...penaltyNotes(falls), ...(axis === "cwmm" ? [contrastNote(falls)] : []), scaleNote(falls)],
    height: 530,
    result
  };
}

/** The points alone, on axes that hold the view before. */
export function penaltyPreview(
  points: TableResult<"penalty">,
  {among, axis = "group"}: Pick<PenaltyView, "axis"> & {among: readonly Fall[]}
): Picture {
  const falls = fallsByRegime(points);
  return {alt: penaltyAlt(falls), chart: ({width}) => penaltyChart(falls, {width, axis, among})};
}

const intervalNote = (falls: readonly Fall[]) =>
  falls.some(({rows}) => rows.some((r) => r.mmc_mean_low != null)) ? "Rules: 95 % intervals" : "No intervals here";
