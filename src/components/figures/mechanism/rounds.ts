/** Rounds: whether the identities hold, and what the meta-model is made of. */
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Round} from "../../base/snapshot/panel.js";
import {driftPartsChart} from "../../charts/mechanism/drift-parts.js";
import {identitiesChart, sigmaChart} from "../../charts/mechanism/rounds.js";
import {
  driftAlt,
  driftTitle,
  identitiesAlt,
  identitiesCounts,
  identitiesTitle,
  sigmaAlt,
  sigmaShares,
  sigmaTitle
} from "../../texts/mechanism/rounds.js";
import type {ResultFigure} from "../../page/figure.js";
import type {RoundTables} from "./tables.js";

export function identitiesFigure({metaModel}: RoundTables, rounds: readonly Round[]): ResultFigure {
  const rows = rowsOf(metaModel);
  return {
    id: "mechanism-identities",
    title: identitiesTitle(rows),
    about:
      "Above: the sum of weight × correlation is the meta-model’s deviation σ, between unrelated and identical submissions. Below: the sum of weight × MMC should be zero",
    legend: "Dot: good; ring: approximate; cross: unreliable",
    alt: identitiesAlt(rows),
    chart: ({width}) => identitiesChart(rows, {width, rounds}),
    how: [...identitiesCounts(rows), "Pale columns: σ from unrelated to identical submissions at these weights"],
    height: 490,
    result: metaModel
  };
}

export function sigmaFigure({metaModel}: RoundTables, rounds: readonly Round[]): ResultFigure {
  const rows = rowsOf(metaModel);
  return {
    id: "mechanism-sigma",
    title: sigmaTitle(rows),
    about:
      "Variance of the meta-model by round, σ² = concentration of stakes (sum of squared weights) + similarity of the models; right: as many unrelated equal bets vary as much",
    legend: "Right axis: equal unrelated bets of the same variance",
    alt: sigmaAlt(rows),
    chart: ({width}) => sigmaChart(rows, {width, rounds}),
    how: [...sigmaShares(rows), "Percentages in the picture: means over the rounds shown"],
    height: 300,
    result: metaModel
  };
}

export function driftFigure({drift}: RoundTables): ResultFigure {
  const rows = rowsOf(drift);
  return {
    id: "drift-parts",
    title: driftTitle(rows),
    about:
      "Change of σ² from the first to the last ten rounds of each stretch: stakes in fewer hands (concentration), NMR at other models (membership), the same models closer together or further apart (similarity)",
    legend: "Line: 95 % interval over accounts",
    alt: driftAlt(rows),
    chart: ({width}) => driftPartsChart(rows, {width}),
    height: 260,
    result: drift
  };
}
