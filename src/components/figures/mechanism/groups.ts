/** Groups: what is a stake's own doing, and what similarity costs by itself. */
import {rowsOf} from "../../base/catalogue/rows.js";
import {gapPartsChart} from "../../charts/mechanism/gap-parts.js";
import {penaltyPartsChart} from "../../charts/penalty/parts.js";
import type {TableResult} from "../../tables/result/result.js";
import {gapAlt, gapTitle, penaltySplitAlt, penaltySplitTitle} from "../../texts/mechanism/parts.js";
import type {ResultFigure} from "../../page/figure.js";
import {own} from "../own/late.js";
import type {GroupTables, RoundTables} from "./tables.js";

export const gapFigure = ({gap}: GroupTables, {metaModel}: RoundTables): ResultFigure => ({
  id: "gap-parts",
  title: gapTitle(gap),
  about:
    "Mean similarity to the meta-model by stake group, and the gap between the end groups with its two parts; intervals are of 95 %, the own stake’s part is arithmetic",
  legend: "Pale: similarity to all others; solid: own weight",
  alt: gapAlt(gap),
  chart: ({width, own}) => gapPartsChart(rowsOf(gap), {width, own}),
  own: own.byGapStake,
  how: [flagNote(gap, metaModel)],
  height: 500,
  result: gap
});

export const penaltyFigure = ({penalty}: GroupTables, {metaModel}: RoundTables): ResultFigure => ({
  id: "penalty-parts",
  title: penaltySplitTitle(penalty),
  about:
    "Mean MMC and accuracy by group of similarity to the meta-model; below: the change from the bottom to the top group",
  legend: "Dot: MMC; square: accuracy; dashed: MMC at equal accuracy",
  alt: penaltySplitAlt(penalty),
  chart: ({width, own}) => penaltyPartsChart(rowsOf(penalty), {width, own}),
  own: own.byPartsSimilarity,
  how: [flagNote(penalty, metaModel)],
  height: 540,
  result: penalty
});

/** Which rounds of a figure are not exact: for its caption. */
function flagNote({rounds}: TableResult, metaModel: TableResult<"meta-model">): string {
  const flags = new Map(rowsOf(metaModel).map(({round, flag}) => [round, flag] as const));
  const of = (flag: string) => rounds.filter((round) => flags.get(round) === flag).length;
  return `Of its rounds ${of("good")} are good, ${of("approximate")} approximate, ${of("unreliable")} unreliable`;
}
