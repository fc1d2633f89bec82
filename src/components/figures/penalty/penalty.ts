/** Mean MMC and CORR by correlation with the meta-model. */
import {reference} from "../../base/claims/reference.js";
import {fixed} from "../../base/words/format.js";
import {penaltyChart} from "../../charts/penalty/penalty.js";
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
import type {ResultFigure} from "../../page/figure.js";

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
    legend: told?.caption,
    alt: penaltyAlt(falls),
    chart: ({width}) => penaltyChart(falls, {width, axis, reference: told?.drawn ?? null}),
    how: [...penaltyNotes(falls), ...(axis === "cwmm" ? [contrastNote(falls)] : []), scaleNote(falls)],
    height: 530,
    result
  };
}

/** The article's MMC of the end deciles: drawn where its scores are those at hand, else said in the caption. */
function articleEnds({rounds}: Pick<TableResult, "rounds">, falls: readonly Fall[]) {
  const regime = falls[falls.length - 1]?.regime;
  const last = rounds[rounds.length - 1];
  if (regime === undefined || last === undefined) return null;
  const [bottom, top] = ["lowest-mmc", "highest-mmc"].map((id) => reference(id, {regime, last}));
  if (top.comparable) return {drawn: {bottom: bottom.value, top: top.value}};
  return {drawn: null, caption: `The article, other rounds: ${fixed(bottom.value, 3)} to ${fixed(top.value, 3)}`};
}
